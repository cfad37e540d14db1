import { kindOf, stopOf } from '../certainty.ts'
import { type Model, modelOf } from '../model.ts'
import { type PhraseFiles, readPhrases, type Thresholds } from '../phrase-format.ts'
import { type Ranking, rank } from '../rank.ts'
import { type Corpus, corpusOf, NONE, type Sample } from './corpus.ts'
import { train } from './train.ts'

/** A sentence and how it is understood by who has not learnt it, nor its other spellings. */
interface Trial {
  sample: Sample
  ranking: Ranking
  model: Model
}

const FOLDS = 10

/** Each sentence read by a model that has learnt nine tenths of the others. Some ten times as long as training. */
function trialsOf(tag: string, files: PhraseFiles): Trial[] {
  const phrases = readPhrases(tag, files)
  const corpus: Corpus = corpusOf(phrases)
  const trials: Trial[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const out = (sample: Sample): boolean => sample.group % FOLDS === fold
    const model = modelOf(phrases, corpus, train(corpus, out), out)
    for (const sample of corpus.samples)
      if (out(sample)) trials.push({ sample, ranking: rank(sample.tokens, model, new Map()), model })
  }
  return trials
}

/** Wrong where it does something, wrong where it shows something, as shares of all. */
const MOST_WRONG = { does: 0.002, wishes: 0.004, shows: 0.015 }

/** The lowest thresholds with which no more than these are surely wrong. A template counts once. */
function thresholdsOf(trials: readonly Trial[]): Thresholds {
  const found = {
    does: { score: 0.95, lead: 0.3 },
    wishes: { score: 0.95, lead: 0.3 },
    shows: { score: 0.95, lead: 0.3 },
  }
  const all = trials.reduce((sum, { sample }) => sum + sample.weight ** 2, 0)
  for (const kind of ['does', 'wishes', 'shows'] as const) {
    let best = -1
    for (let score = 0.4; score <= 0.95; score += 0.025)
      for (let lead = 0.05; lead <= 0.4; lead += 0.05) {
        const { right, wrong } = tally(trials, kind, { score, lead })
        if (wrong / all > MOST_WRONG[kind] || right <= best) continue
        best = right
        found[kind] = { score: Math.round(score * 1000) / 1000, lead: Math.round(lead * 100) / 100 }
      }
  }
  return found
}

function tally(
  trials: readonly Trial[],
  kind: keyof Thresholds,
  threshold: { score: number; lead: number },
): { right: number; wrong: number } {
  let right = 0
  let wrong = 0
  for (const { sample, ranking, model } of trials) {
    const act = ranking.best[0]?.act ?? NONE
    if (act === NONE || kindOf(act, model.does.get(act) === true) !== kind) continue
    const thresholds = { does: threshold, wishes: threshold, shows: threshold }
    if (stopOf(ranking, { ...model, thresholds }) !== undefined) continue
    if (act === sample.act) right += sample.weight ** 2
    else wrong += sample.weight ** 2
  }
  return { right, wrong }
}

const landsOnWhatItIsNot = ({ sample, ranking, model }: Trial): boolean =>
  sample.act !== sample.of && ranking.best[0]?.act === sample.of && stopOf(ranking, model) === undefined

/** Sentences of `not:` that land surely on the act they are not, though they have been learnt. */
export function wrongCounters(tag: string, files: PhraseFiles): string[] {
  const phrases = readPhrases(tag, files)
  const corpus = corpusOf(phrases)
  const model = modelOf(phrases, corpus, train(corpus))
  return corpus.samples
    .map((sample): Trial => ({ sample, ranking: rank(sample.tokens, model, new Map()), model }))
    .filter(landsOnWhatItIsNot)
    .map(({ sample }) => `${sample.of}: ${sample.key}`)
}

/** A report for people: shares, what is confused with what, counters that fail, and the thresholds that follow. */
export function checkPhrases(tag: string, files: PhraseFiles): string {
  const trials = trialsOf(tag, files)
  const share = (test: (trial: Trial) => boolean): string => {
    let sum = 0
    let all = 0
    for (const trial of trials) {
      if (trial.sample.act !== trial.sample.of) continue
      all += trial.sample.weight ** 2
      if (test(trial)) sum += trial.sample.weight ** 2
    }
    return `${((100 * sum) / all).toFixed(1)} %`
  }
  const place = ({ sample, ranking }: Trial): number => ranking.best.findIndex(({ act }) => act === sample.act)
  const sure = ({ ranking, model }: Trial): boolean => stopOf(ranking, model) === undefined
  const confused = new Map<string, number>()
  for (const trial of trials)
    if (place(trial) !== 0) {
      const name = `${trial.sample.act} → ${trial.ranking.best[0]?.act ?? NONE}`
      confused.set(name, (confused.get(name) ?? 0) + trial.sample.weight ** 2)
    }
  const worst = [...confused].sort((a, b) => b[1] - a[1]).slice(0, 25)
  return [
    `${tag}: ${trials.length} sentences; first ${share((trial) => place(trial) === 0)}, among two ${share((trial) => [0, 1].includes(place(trial)))}`,
    `with the present thresholds: surely right ${share((trial) => sure(trial) && place(trial) === 0)}, surely wrong ${share((trial) => sure(trial) && place(trial) !== 0)}`,
    `thresholds that follow: ${JSON.stringify(thresholdsOf(trials))}`,
    'most often confused:',
    ...worst.map(([name, count]) => `  ${count.toFixed(1)} ${name}`),
    'sentences of not: that, not learnt, land surely on the act they are not:',
    ...trials.filter(landsOnWhatItIsNot).map(({ sample }) => `  ${sample.of}: ${sample.key}`),
    'and though they are learnt:',
    ...wrongCounters(tag, files).map((each) => `  ${each}`),
  ].join('\n')
}
