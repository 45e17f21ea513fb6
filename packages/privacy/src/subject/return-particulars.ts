import { exactObject, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'

/**
 * Codec of what a statutory return says of who a child is and no event does: the authority's number of the child, the
 * day of birth, the pupil number or the code in its place, the birth of the child's own child, and the postcodes of
 * each episode by its start and reason. Texts are empty where nothing was told, and the day of birth where it is not known
 * or the child is not born.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { ReturnParticulars } from '@coflyfr/privacy'
 *
 * const particulars = {
 *   child: '101', bornOn: '2010-05-14', upn: 'UN4', motherBornOn: '', postcodes: {},
 * }
 * assert.equal(ReturnParticulars.is(particulars), true)
 * assert.equal(ReturnParticulars.is({ ...particulars, bornOn: 'May 2010' }), false)
 * ```
 */
export const ReturnParticulars = exactObject(
  'ReturnParticulars',
  {
    child: t.string,
    bornOn: t.union([PlainDateText, t.literal('')]),
    upn: t.string,
    motherBornOn: t.string,
    postcodes: t.record(
      t.string,
      exactObject('postcodes', { home: t.string, placement: t.string }),
    ),
  },
  {
    /** The number in the census of children in need, which may differ from that of the other return. */
    censusChild: t.string,
    formerUpn: t.string,
    /** The day on which the birth of the unborn is expected. */
    expectedOn: t.string,
  },
)

/** See {@link ReturnParticulars}. */
export type ReturnParticulars = t.TypeOf<typeof ReturnParticulars>
