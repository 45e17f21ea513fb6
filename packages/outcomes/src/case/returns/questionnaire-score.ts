import * as t from 'io-ts'

/** Twenty questions that count for the total, each 0, 1 or 2. */
const scoreMax = 40

const isScore = (value: unknown): value is number =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= 0 &&
  value <= scoreMax &&
  !Object.is(value, -0)

/** Codec of the total of a strengths and difficulties questionnaire: a whole number from 0 to 40. */
export const QuestionnaireScore: t.Type<number, number, unknown> = new t.Type(
  'QuestionnaireScore',
  isScore,
  (value, context) =>
    isScore(value) ? t.success(value) : t.failure(value, context, 'a whole number from 0 to 40'),
  Number,
)
