/**
 * `npm run phrases -- <tag> "…"`: how a message is understood: entities as slots, pieces, nearest examples, the words that
 * weighed, what stopped it. `npm run phrases -- <tag> --check`: what each act's examples come to when they are left out of
 * the learning, and the thresholds that follow.
 */
import { phraseFiles } from '../config/phrase-files.ts'
import { modelFor } from '../dialogs/engine/model-for.ts'
import { shownSlots } from '../src/language/acts/phrase-slots.ts'
import { weighed } from '../src/language/acts/rank.ts'
import { checkPhrases } from '../src/language/acts/training/check-phrases.ts'
import { explain, understand } from '../src/language/understand.ts'

const [tag, ...rest] = process.argv.slice(2)
if (tag === undefined || rest.length === 0) {
  console.error('npm run phrases -- <tag> "what somebody says" | --check')
  process.exit(2)
}
if (rest[0] === '--check') console.log(checkPhrases(tag, phraseFiles(tag)))
else for (const text of rest) show(text, tag)

function show(text: string, tag: string): void {
  const model = modelFor(tag)
  const context = { zone: 'Asia/Shanghai', locale: tag }
  const { masked, parts } = explain(text, context, model)
  const { acts, offers, entities, unexplained } = understand(text, context, model)
  console.log(`\n"${text}"  →  ${shownSlots(masked.text)}`)
  for (const { ranking, stop } of parts) {
    console.log(`  piece "${shownSlots(ranking.key)}"${stop === undefined ? '' : `  not sure: ${stop}`}`)
    for (const { act, score, odds, near, example } of ranking.best) {
      const like = example < 0 ? '' : `  like "${shownSlots(model.examples[example]!.key)}"`
      console.log(`    ${score.toFixed(2)} ${act}  odds ${odds.toFixed(2)} nearness ${near.toFixed(2)}${like}`)
    }
    const [best] = ranking.best
    if (best !== undefined) console.log(`    weighed: ${weighed(ranking, best.act, model).map(shownSlots).join(', ')}`)
  }
  console.log(`  acts ${acts.map(({ act }) => act).join(', ') || 'none'}; offers ${offers.join(', ') || 'none'}`)
  for (const { slot, polarity, span } of entities) console.log(`  ${slot} ${polarity}: "${text.slice(...span)}"`)
  if (unexplained !== '') console.log(`  unexplained: "${unexplained}"`)
}
