import { expect, test } from 'vitest'
import { firstRegisteredIn } from '~/modules/organization/code-hint'
import {
	changedFields,
	divisionChoices,
	divisionName,
} from '~/modules/organization/rules/particulars'
import { OrganizationForm, VerificationForm } from '~/modules/organization/schema'

const form = {
	kind: 'firm',
	code: '91350100M000100Y43',
	name: '示例数字科技有限公司',
	division: '210112',
	address: '创新路 1 号',
	contactName: '王磊',
	contactPhone: '024-12345678',
}
const faults = (changes: object) =>
	OrganizationForm.safeParse({ ...form, ...changes }).error?.issues.map(
		({ path, message }) => `${path.join('.')}: ${message}`,
	) ?? []

test('a code is folded to the form the standard writes', () => {
	const typed = { ...form, code: ' 9135 0100-m0００100y43 ' }
	expect(OrganizationForm.parse(typed).code).toBe('91350100M000100Y43')
})

test.each([
	['91350100M000100Y4', 'code: organization_code_length'],
	['9135O100M000100Y43', 'code: organization_code_character'],
	['91310115MA1G4L1WXK', 'code: organization_code_check'],
	['91310115MA1G4L1WX7', 'code: organization_code_check'],
])('%s is refused as %s', (code, fault) => expect(faults({ code })).toEqual([fault]))

test('everyone but a team has a code, and a team has none', () => {
	expect(faults({ code: undefined })).toEqual(['code: organization_code_required'])
	expect(faults({ kind: 'team' })).toEqual(['code: organization_code_not_for_team'])
	expect(faults({ kind: 'team', code: undefined })).toEqual([])
})

test('nobody is registered here before being established', () => {
	const dates = { establishedOn: '2020-01-02', registeredHereSince: '2020-01-01' }
	expect(faults(dates)).toEqual(['registeredHereSince: organization_since_before'])
})

test('a return says why', () => {
	const seen = '2026-05-18T02:00:00.000Z'
	expect(VerificationForm.safeParse({ outcome: 'returned', seen }).success).toBe(false)
	expect(VerificationForm.safeParse({ outcome: 'verified', seen }).success).toBe(true)
})

test('a code names the place of its first registration as far as the tables go', () => {
	expect(firstRegisteredIn('91350100m000100y43', 'zh-CN')).toBe('福建省')
	expect(firstRegisteredIn('91350100M000100Y44', 'zh-CN')).toBeNull()
	expect(divisionName('210112', 'zh')).toBe('沈阳市浑南区')
	expect(divisionName('210112', 'en')).toBe('Hunnan District, Shenyang')
	expect(divisionName('210100', 'zh')).toBe('沈阳市')
})

test('a seat already stored stays among the choices', () => {
	const codes = (present?: string) => divisionChoices(present).map(({ code }) => code)
	expect(codes()).toContain('210112')
	expect(codes()).not.toContain('110108')
	expect(codes('110108')).toContain('110108')
	expect(codes('210112').filter((code) => code === '210112')).toHaveLength(1)
})

test('only what a licence proves counts as changed', () => {
	const before = {
		kind: 'firm',
		code: 'c',
		name: '甲',
		division: '210112',
		address: '',
		registrationAuthority: '',
		establishedOn: new Date('2020-01-01'),
		registeredHereSince: null,
		isBranch: false,
	}
	expect(changedFields(before, { ...before, establishedOn: new Date('2020-01-01') })).toEqual([])
	expect(changedFields(before, { ...before, name: '乙', isBranch: true })).toEqual([
		'name',
		'isBranch',
	])
})
