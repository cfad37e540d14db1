import { hallFigures } from '../../../services/figures/hall-figures.ts'
import type { Fact } from '../fact.ts'

export const hallFiguresFact: Fact<'hallFigures'> = ({ need: _, ...asked }, { person, now }, store) =>
  hallFigures(asked, { person, now, store })
