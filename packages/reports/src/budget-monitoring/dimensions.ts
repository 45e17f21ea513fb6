import type { Level } from '../report.ts'

/** A field that budget lines can be grouped by. */
export type Dimension = 'directorate' | 'service' | 'costCentre' | 'subjective'

/** The value of each dimension of a line. */
export type Dimensions = Readonly<Record<Dimension, string>>

/** The dimensions that a level shows, outermost first. */
export const dimensionsOf = (level: Level): readonly Dimension[] => {
  switch (level) {
    case 'directorate':
      return ['directorate']
    case 'service':
      return ['directorate', 'service']
    case 'cost-centre':
      return ['directorate', 'service', 'costCentre']
    case 'subjective':
      return ['directorate', 'service', 'costCentre', 'subjective']
  }
}

/** The names in a line's row at a level. */
export const namesOf = (line: Dimensions, level: Level): readonly string[] =>
  dimensionsOf(level).map((dimension) => line[dimension])

/** The lines of one row, at least one. */
export type Group<Line> = readonly [Line, ...Line[]]

/** Joins the names of a line without making a list of them first, because there are many lines. */
const joined = (line: Dimensions, shown: readonly Dimension[], between: string): string => {
  let text: string | null = null
  for (const dimension of shown)
    text = text === null ? line[dimension] : `${text}${between}${line[dimension]}`
  return text ?? ''
}

/** Groups lines into the rows of a level, in the order of their names. */
export const groupsOf = <Line extends Dimensions>(
  lines: readonly Line[],
  level: Level,
): readonly Group<Line>[] => {
  const groups = new Map<string, [Line, ...Line[]]>()
  const shown = dimensionsOf(level)
  for (const line of lines) {
    // No name contains a unit separator.
    const key = joined(line, shown, '\u001f')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  const named = [...groups].map(([key, group]) => ({
    key,
    name: joined(group[0], shown, '/'),
    group,
  }))
  return named.sort(byNameAndKey).map(({ group }) => group)
}

interface Named {
  readonly key: string
  readonly name: string
}

const byNameAndKey = (one: Named, other: Named): number => {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1
  return one.key < other.key ? -1 : 1
}

/** The dimensions that a row shows. */
export const dimensionsOfGroup = <Line extends Dimensions>(
  [first]: Group<Line>,
  level: Level,
): Partial<Dimensions> => {
  const { directorate, service, costCentre, subjective } = first
  switch (level) {
    case 'directorate':
      return { directorate }
    case 'service':
      return { directorate, service }
    case 'cost-centre':
      return { directorate, service, costCentre }
    case 'subjective':
      return { directorate, service, costCentre, subjective }
  }
}
