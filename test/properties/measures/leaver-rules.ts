import type { Life } from './lives.ts'
import { inside, type Rule } from './window.ts'

type About = Life['leaving'][number]['about']

const leaverAbouts: readonly About[] = ['12-months', '24-months', 'home', 'homeless']

const toldOf = ({ leaving }: Life, abouts: readonly About[]): Life['leaving'] =>
  leaving.filter(({ about }) => abouts.includes(about))

/** A child counts once, by the latest answer in the period. */
const lastSaid = (
  abouts: readonly About[],
  counts: (said: Life['leaving'], latest: Life['leaving'][number]) => boolean,
): Rule => ({
  kind: 'flow',
  recorded: (life) => toldOf(life, abouts).map(({ on }) => on),
  count: (life, window) => {
    const said = toldOf(life, abouts)
      .filter(({ on }) => inside(window, on))
      .toSorted((one, other) => one.on - other.on)
    const latest = said.at(-1)
    return Number(latest !== undefined && counts(said, latest))
  },
})

const saidAtAll = (...abouts: readonly About[]): Rule => lastSaid(abouts, () => true)
const saidWell = (about: About): Rule => lastSaid([about], (_, { isGood }) => isGood)

/** Rules about children at school and care leavers, as naive as the others. */
export const leaverRules: Readonly<Record<string, Rule>> = {
  'key-stage-2-assessed': saidAtAll('KS2'),
  'key-stage-2-achieved': saidWell('KS2'),
  'key-stage-4-assessed': saidAtAll('KS4'),
  'key-stage-4-achieved': saidWell('KS4'),
  'care-leavers-asked-after-12-months': saidAtAll('12-months'),
  'care-leavers-in-education-or-work-after-12-months': saidWell('12-months'),
  'care-leavers-asked-after-24-months': saidAtAll('24-months'),
  'care-leavers-in-education-or-work-after-24-months': saidWell('24-months'),
  'care-leavers-on-record': saidAtAll(...leaverAbouts),
  'care-leavers-homeless': lastSaid(leaverAbouts, (said) =>
    said.some(({ about }) => about === 'homeless'),
  ),
}
