import {
  addPence,
  applyRatio,
  divideRounded,
  formatPounds,
  formatRatio,
  type Pence,
  pence,
  penceOfPounds,
  type Ratio,
  ratioOf,
  sumPence,
} from '@coflyfr/money'
import { expectTypeOf, test } from 'vitest'

// tsc, not vitest, is the judge here: each expected error that does not come is itself an error. Nothing is run.
const amount = pence(100n)
const third = ratioOf(1n, 3n) as Ratio
const mistakes = (): readonly unknown[] => [
  // @ts-expect-error a bigint and a number do not mix, so pence cannot drift into floating point
  amount + 1,
  // @ts-expect-error a number is not money, whatever it counts
  pence(100),
  // @ts-expect-error a bare bigint does not say that it counts pence
  addPence(amount, 1n),
  // @ts-expect-error a number has no pence to add
  addPence(amount, 1),
  // @ts-expect-error a rate is not money
  addPence(amount, third),
  // @ts-expect-error a list of bare bigints is not a list of amounts
  sumPence([1n, 2n]),
  // @ts-expect-error money is multiplied by a rate, never by money
  applyRatio(amount, amount, 'half-even'),
  // @ts-expect-error a rate cannot stand where money is asked for
  applyRatio(third, third, 'half-even'),
  // @ts-expect-error a number is not a rate: 0.1 is not a tenth
  applyRatio(amount, 0.1, 'half-even'),
  // @ts-expect-error every rounding names its mode
  applyRatio(amount, third),
  // @ts-expect-error a mode is one of the eight names
  divideRounded(1n, 2n, 'nearest'),
  // @ts-expect-error a rate is not printed as pounds
  formatPounds(third),
  // @ts-expect-error money is not printed as a rate
  formatRatio(amount, 2, 'half-even'),
  // @ts-expect-error stored amounts are text
  penceOfPounds(12.5),
  // @ts-expect-error the Decimal within a rate is private to the package
  third.times,
]

test('Pence and Ratio cannot stand for each other, nor a number or a bare bigint for either', () => {
  expectTypeOf(mistakes).toBeFunction()
  expectTypeOf<Pence>().not.toExtend<Ratio>()
  expectTypeOf<Ratio>().not.toExtend<Pence>()
  expectTypeOf<bigint>().not.toExtend<Pence>()
  expectTypeOf<number>().not.toExtend<Ratio>()
  expectTypeOf(addPence(amount, amount)).toEqualTypeOf<Pence>()
})
