/** What is wrong with keys beside a policy. */
export const policyAlone =
  '--policy: expected no --key with it: the policy says which keys are trusted'
