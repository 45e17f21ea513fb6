import type { PlacedEvent, Subject } from '../../event.ts'

/** A decision in the register of a body. */
export interface RegisteredDecision {
  readonly verb: string
  readonly decidedOn: string
  readonly subject: Subject | null
  readonly callIn: string | null
  readonly inEffectFrom: string
}

/** The state of a stream `body-ROLE`: the body's register of decisions. */
export class BodyState {
  readonly #register = new Map<string, RegisteredDecision>()

  /** Takes the next event of the stream. */
  fold({ type, effectiveOn, data }: PlacedEvent): void {
    const { reference } = data
    const known = this.#register.get(reference)
    if (type === 'DecisionRecorded') {
      const { verb, decidedOn, urgentExemption, callInEndsOn, subjectToCallIn } = data
      const hasCallIn =
        urgentExemption === undefined && (callInEndsOn !== undefined || subjectToCallIn === true)
      this.#register.set(reference, {
        verb,
        decidedOn,
        subject: data.subject ?? null,
        callIn: hasCallIn ? 'open' : null,
        inEffectFrom: effectiveOn,
      })
    } else if (known !== undefined && type === 'DecisionCalledIn')
      this.#register.set(reference, { ...known, callIn: 'called-in' })
    else if (known !== undefined && type === 'CallInConcluded') {
      const callIn = data.conclusion === 'stands' ? 'stands' : 'sent-back'
      this.#register.set(reference, { ...known, callIn })
    } else if (known !== undefined && type === 'DecisionTookEffect')
      this.#register.set(reference, { ...known, inEffectFrom: effectiveOn })
  }

  /** The decision with a reference, if the register holds it. */
  get(reference: string): RegisteredDecision | undefined {
    return this.#register.get(reference)
  }
}
