/** One rule over what is about to be recorded: null where it is kept, else the refusal that says how it is not. */
export type Rule<Subject, Refused> = (subject: Subject) => Refused | null

/** The refusal of the first rule that is not kept, in the order of the list, or null. */
export const firstRefusal = <Subject, Refused>(
  rules: readonly Rule<Subject, Refused>[],
  subject: Subject,
): Refused | null => {
  for (const rule of rules) {
    const refusal = rule(subject)
    if (refusal !== null) return refusal
  }
  return null
}
