import { type Actor, plainDate } from '@coflyfr/core'
import { contentHashOfRules, rulesHandler, standardRules } from '@coflyfr/governance'
import { ApprovalRulesSet } from '@coflyfr/governance/events'
import { specificationFor } from '@coflyfr/testing'
import { test } from 'vitest'

const specification = specificationFor(rulesHandler)
const first = plainDate('1900-01-01')
const later = plainDate('2024-04-01')
const init: Actor = { id: 'init', role: 'system' }
const clerk: Actor = { id: 'u-031', role: 'council' }

const set = (effectiveOn = first, rules = standardRules) =>
  ApprovalRulesSet.of(effectiveOn, { rules, contentHash: contentHashOfRules(rules) })

const command = (actor: Actor, effectiveOn = first, rules = standardRules) =>
  ({ command: 'SetApprovalRules', actor, effectiveOn, data: { rules } }) as const

test('a new ledger takes its first rules from its own creation', () => {
  specification.given().when(command(init)).then(set())
})

test('after that its creation has no say', () => {
  specification
    .given(set())
    .when(command(init, later))
    .thenRefused({
      tag: 'RoleNotAllowed',
      command: 'SetApprovalRules',
      role: 'system',
      allowed: ['council'],
    })
})

test('another process never sets rules', () => {
  specification
    .given()
    .when(command({ id: 'process:rules', role: 'system' }))
    .thenRefused('RoleNotAllowed')
})

test('Council adopts other rules from a day on', () => {
  const stricter = { ...standardRules, name: 'stricter' }
  specification
    .given(set())
    .when(command(clerk, later, stricter))
    .then(set(later, stricter))
})

test('Cabinet does not', () => {
  specification
    .given(set())
    .when(command({ id: 'u-031', role: 'cabinet' }, later))
    .thenRefused('RoleNotAllowed')
})

test('rules that forget to say who sets rules leave it to Council', () => {
  const forgetful = { ...standardRules, roles: {} }
  specification
    .given(set(first, forgetful))
    .when(command({ id: 'u-1', role: 'auditor' }, later))
    .thenRefused('RoleNotAllowed')
  specification.given(set(first, forgetful)).when(command(clerk, later)).then(set(later))
})
