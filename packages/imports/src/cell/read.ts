/** What a cell says, or the rule that it breaks, in words. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly rule: string }

/** A cell that was read. */
export const good = <Value>(value: Value): Read<Value> => ({ ok: true, value })

/** A cell that breaks a rule. */
export const bad = (rule: string): Read<never> => ({ ok: false, rule })
