import { type Document, isCollection, isMap, isNode, isPair, isScalar, type LineCounter, type Pair } from 'yaml'

export type Path = readonly PropertyKey[]

/**
 * Lines (from 1) of what a path names in a YAML document: a value stands where its key stands, an item of a list where
 * it begins, and a key that is not there at the line of its parent.
 */
export function lineOf(document: Document, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents
  let line = startOf(node, lines) ?? 1
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      )
      if (pair === undefined) return line
      line = startOf(pair.key, lines) ?? line
      node = pair.value
    } else if (isCollection(node)) {
      const item = node.items[Number(step)]
      if (item === undefined) return line
      node = isPair(item) ? item.value : item
      line = startOf(node, lines) ?? line
    } else return line
  }
  return line
}

function startOf(node: unknown, lines: LineCounter): number | undefined {
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined
}
