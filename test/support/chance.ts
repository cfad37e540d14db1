import fc from 'fast-check'

/**
 * Properties meet the same cases in every run, so that a test never fails by chance. To look further, say which:
 * `HALLO_SEED=$RANDOM npx vitest run <file>`.
 */
fc.configureGlobal({ seed: Number(process.env.HALLO_SEED ?? 20261123) })
