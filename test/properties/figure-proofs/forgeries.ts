import type { FigureProof } from '@coflyfr/audit'
import { forged, textOf } from './proving.ts'

/** A proof that was changed, and the one check that must find it. */
export interface Forgery {
  readonly foundBy: 'unchanged' | 'signed' | 'proved' | 'gapless' | 'recomputed'
  readonly text: (proof: FigureProof) => string
}

const changedEvent = (proof: FigureProof, change: (data: object) => object): FigureProof => {
  const [first, ...others] = proof.events
  if (first === undefined) throw new Error('A proof without events')
  const { event, proofs } = first
  const data = JSON.parse(JSON.stringify(change(Object(event.data))))
  return { ...proof, events: [{ event: { ...event, data }, proofs }, ...others] }
}

/** What a forger who knows the format might do, with the digest made again where that helps. */
export const forgeries: Readonly<Record<string, Forgery>> = {
  'a blank more': {
    foundBy: 'unchanged',
    text: (proof) => textOf(proof).replace('": ', '":  '),
  },
  'another language, the digest left as it was': {
    foundBy: 'unchanged',
    text: (proof) => textOf({ ...proof, parameters: { ...proof.parameters, language: 'cy' } }),
  },
  'another value': {
    foundBy: 'recomputed',
    text: (proof) => forged({ ...proof, value: '1000000.01' }),
  },
  'a part that never was': {
    foundBy: 'recomputed',
    text: (proof) => {
      const [first, ...others] = proof.parts
      return forged({
        ...proof,
        parts: first === undefined ? [] : [{ ...first, change: '0.01' }, ...others],
      })
    },
  },
  'another figure’s name': {
    foundBy: 'recomputed',
    text: (proof) => forged({ ...proof, row: `${proof.row}x` }),
  },
  'an event whose words are others, which leads to the same figure': {
    foundBy: 'proved',
    text: (proof) => forged(changedEvent(proof, (data) => ({ ...data, decision: 'CAB 1/1' }))),
  },
  'proofs exchanged': {
    foundBy: 'proved',
    text: (proof) => {
      const shifted = proof.events.map(({ event }, number) => ({
        event,
        proofs: proof.events[(number + 1) % proof.events.length]?.proofs ?? [],
      }))
      return forged({ ...proof, events: shifted })
    },
  },
  'a tree of another size': {
    foundBy: 'proved',
    text: (proof) =>
      forged({
        ...proof,
        heads: proof.heads.map((head) => ({ ...head, size: head.size + 1 })),
      }),
  },
  'a range longer than the file': {
    foundBy: 'gapless',
    text: (proof) =>
      proof.coverage.kind === 'log'
        ? ''
        : forged({
            ...proof,
            coverage: {
              kind: 'streams',
              streams: proof.coverage.streams.map((one) => ({ ...one, events: one.events + 1 })),
            },
          }),
  },
  'nothing that it does not prove': {
    foundBy: 'gapless',
    text: (proof) => forged({ ...proof, doesNotProve: [] }),
  },
  'another root in the checkpoint': {
    foundBy: 'signed',
    text: (proof) => {
      const [origin, size, root = '', ...rest] = proof.checkpoint.split('\n')
      const other = `${root.startsWith('A') ? 'B' : 'A'}${root.slice(1)}`
      return forged({ ...proof, checkpoint: [origin, size, other, ...rest].join('\n') })
    },
  },
}
