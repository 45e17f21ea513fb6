import {
  canonicalJson,
  type Recorded,
  type Sealed,
  StoreFault,
  sealedDigest,
  sealedIn,
  type Vault,
} from '@coflyfr/core'
import { sealedFor } from '@coflyfr/privacy'
import { SubjectKeyDestroyed } from '@coflyfr/privacy/events'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import type { Findings } from './findings.ts'

/** The vault of a ledger, or why there is none to open. */
export type VaultGiven = Vault | { readonly absent: string }

interface Verdicts {
  readonly authentic: Findings
  readonly complete: Findings
}

/** A digest in the log, and where it stands. */
interface Place {
  readonly event: Pick<Recorded, 'position' | 'stream'>
  readonly path: string
  readonly sealed: Sealed
  readonly subject: string
}

const placesIn = (event: Recorded): readonly Place[] => {
  const subject = sealedFor(event.data)
  return subject === null
    ? []
    : sealedIn(event.data).map(({ path, sealed }) => ({ event, path, sealed, subject }))
}

/**
 * Opens every value that the log has a digest of, and checks it against the digest; findings reveal nothing of a value.
 * A destroyed key must have an event that destroyed it, and a key with such an event must be gone. A vault that is
 * missing or unusable is reported but fails nothing: the log is whole without it.
 */
export const checkSealedValues = async (
  verdicts: Verdicts,
  ledger: AuditedLedger,
  size: number,
  vault: VaultGiven,
): Promise<void> => {
  try {
    const destroyed = new Map<string, Recorded>()
    const gone = new Map<string, Place>()
    for await (const batch of ledger.readAll({ upTo: size - 1 })) {
      for (const event of batch) {
        noteDestroyed(destroyed, event)
        for (const place of placesIn(event)) {
          if ('absent' in vault) return notChecked(verdicts, vault.absent)
          await checkValue(verdicts, vault, place, gone)
        }
      }
    }
    if ('absent' in vault) return
    for (const [subject, place] of gone)
      if (!destroyed.has(subject)) unrecorded(verdicts, subject, place)
    for (const [subject, event] of destroyed) await checkDestroyed(verdicts, vault, subject, event)
  } catch (fault) {
    if (!(fault instanceof StoreFault)) throw fault
    notChecked(verdicts, fault.message)
  }
}

const notChecked = ({ authentic }: Verdicts, detail: string): void =>
  authentic.add({ code: 'VaultNotChecked', detail })

const noteDestroyed = (destroyed: Map<string, Recorded>, event: Recorded): void => {
  if (event.type !== SubjectKeyDestroyed.type || !SubjectKeyDestroyed.data.is(event.data)) return
  for (const key of [event.data.subject, ...event.data.merged]) destroyed.set(key, event)
}

const checkValue = async (
  { authentic, complete }: Verdicts,
  vault: Vault,
  place: Place,
  gone: Map<string, Place>,
): Promise<void> => {
  const { event, path, sealed, subject } = place
  const { position, stream } = event
  try {
    const opened = await vault.unseal(subject, sealed)
    if (isLeft(opened)) {
      if (opened.left.tag === 'SubjectErased') gone.set(subject, place)
      else
        complete.add({
          code: 'SealedMissing',
          position,
          stream,
          detail: `${path} is not in the vault`,
        })
      return
    }
    const { salt, value } = opened.right
    if (sealedDigest(salt, canonicalJson(value)).sealed !== sealed.sealed)
      authentic.add({
        code: 'SealedDiffers',
        position,
        stream,
        detail: `${path} is not the value that was sealed`,
      })
  } catch (fault) {
    if (!(fault instanceof StoreFault) || fault.code !== 'Damaged') throw fault
    authentic.add({ code: 'SealedDiffers', position, stream, detail: `${path}: ${fault.message}` })
  }
}

const unrecorded = ({ complete }: Verdicts, subject: string, { event }: Place): void => {
  const { position, stream } = event
  const detail = `the key of ${subject} is destroyed, but no event records it`
  complete.add({ code: 'KeyDestroyedUnrecorded', position, stream, detail })
}

const checkDestroyed = async (
  { complete }: Verdicts,
  vault: Vault,
  subject: string,
  { position, stream }: Recorded,
): Promise<void> => {
  if ((await vault.standing(subject)) !== 'has-key') return
  const detail = `the key of ${subject} is still in the vault; any command that writes destroys it`
  complete.add({ code: 'KeyNotDestroyed', position, stream, detail })
}
