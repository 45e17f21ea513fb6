import { type EventStore, isUpn, type Vault } from '@coflyfr/core'
import { placesOfParticulars, ReturnParticulars } from '@coflyfr/privacy'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Scratch } from '../scratch.ts'
import type { SealedTexts } from './sealed-texts.ts'

/** A child whom the ledger knows from a return. */
export interface KnownChild {
  readonly subject: string
  readonly particulars: ReturnParticulars
}

/** Finds the child that the rows of a return are about. */
export interface ChildIdentities {
  /** By the authority's number, whichever return gave it, else by the pupil number together with the day of birth. */
  readonly find: (child: string, upn: string, bornOn: string) => KnownChild | null
  /**
   * Whether the pupil number and the day of birth belong to another child than this key does: either one child has two
   * keys, or a number is wrong.
   */
  readonly isOfAnother: (subject: string, upn: string, bornOn: string) => boolean
  readonly keep: (known: KnownChild) => void
}

/**
 * Loads from the vault who each child is according to earlier returns. It is only compared, shown to nobody, and kept
 * sealed in the scratch file, so that any number of children takes little memory.
 */
export const childIdentities = async (
  store: EventStore,
  vault: Vault,
  scratch: Scratch,
  { nameOf, seal, open }: SealedTexts,
): Promise<ChildIdentities> => {
  scratch.exec(`
    CREATE TABLE identity (subject TEXT PRIMARY KEY, sealed BLOB) WITHOUT ROWID;
    CREATE TABLE identity_name (name TEXT PRIMARY KEY, subject TEXT) WITHOUT ROWID`)
  const insert = scratch.prepare('INSERT OR REPLACE INTO identity VALUES (?, ?)')
  const name = scratch.prepare('INSERT OR REPLACE INTO identity_name VALUES (?, ?)')
  const named = scratch.prepare(
    'SELECT subject, sealed FROM identity_name JOIN identity USING (subject) WHERE name = ?',
  )
  const keep = ({ subject, particulars }: KnownChild): void => {
    insert.run(subject, seal(JSON.stringify(particulars)))
    const { child, censusChild = child } = particulars
    for (const number of [child, censusChild]) name.run(nameOf(`child ${number}`), subject)
    if (isUpn(particulars.upn)) name.run(nameOf(`upn ${particulars.upn}`), subject)
  }
  const byName = (text: string): KnownChild | null => {
    const { subject, sealed } = named.get(nameOf(text)) ?? {}
    if (typeof subject !== 'string' || !(sealed instanceof Uint8Array)) return null
    const particulars: unknown = JSON.parse(open(sealed))
    return ReturnParticulars.is(particulars) ? { subject, particulars } : null
  }
  for (const [subject, { sealedFor, sealed }] of await placesOfParticulars(store)) {
    const opened = await vault.unseal(sealedFor, sealed)
    if (isLeft(opened)) continue
    const { value } = opened.right
    if (ReturnParticulars.is(value)) keep({ subject, particulars: value })
  }
  const byUpn = (upn: string, bornOn: string): KnownChild | null => {
    const known = isUpn(upn) ? byName(`upn ${upn}`) : null
    // A number that was just corrected may belong to another child now.
    const isSame = known?.particulars.upn === upn && known.particulars.bornOn === bornOn
    return isSame ? known : null
  }
  return {
    keep,
    find: (child, upn, bornOn) => byName(`child ${child}`) ?? byUpn(upn, bornOn),
    isOfAnother: (subject, upn, bornOn) => {
      const known = byUpn(upn, bornOn)
      return known !== null && known.subject !== subject
    },
  }
}
