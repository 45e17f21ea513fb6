import type { PlainDate } from '@coflyfr/core'
import type { GeneratedEvent } from './generated-event.ts'
import type { Random } from './random.ts'

/** The next thing that happens to a document. */
export type Step = (on: PlainDate) => GeneratedEvent

/** Most documents under way at once, so that what is approved today was proposed some weeks ago. */
const openMax = 400

/** Prepares the events of documents: each call begins a new one or takes the next step of one that is under way. */
export const documents = (random: Random, begin: () => readonly Step[]): Step => {
  const open: (readonly Step[])[] = []
  return (on) => {
    if (open.length === 0 || (open.length < openMax && random.chance(0.5))) open.push(begin())
    const place = random.below(open.length)
    const [step, ...later] = open[place]!
    if (later.length > 0) open[place] = later
    else {
      open[place] = open.at(-1)!
      open.pop()
    }
    return step!(on)
  }
}
