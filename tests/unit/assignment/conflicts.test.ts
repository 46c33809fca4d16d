import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	conflictReason,
	type EntryParties,
	type JudgeFace,
	ruleConflicts,
} from '~/modules/assignment/rules/conflicts'

const entry: EntryParties = {
	id: 'A-001',
	lead: { code: '91350100M000100Y43', name: '东软集团股份有限公司' },
	partners: [{ code: '91110108551385082Q', name: '沈阳数智科技有限公司' }],
	problemOwner: { code: null, name: '沈阳市大数据管理局' },
	members: [{ name: '王明', employer: '东北大学' }],
}
const judge: JudgeFace = {
	id: 'J1',
	name: '李华',
	employer: '辽宁大学',
	employerCode: null,
	organizations: [{ code: null, name: '辽宁大学科技园' }],
}

test('a judge of none of the parties has no conflict', () => {
	expect(conflictReason(entry, judge)).toBeNull()
})

test.each([
	[{ employerCode: '91350100M000100Y43' }, 'employer_is_lead'],
	[{ employerCode: '91110108551385082Q' }, 'employer_is_partner'],
	[{ employer: '沈阳市大数据管理局' }, 'employer_is_problem_owner'],
	[{ employer: '东北大学' }, 'employer_of_member'],
	[{ name: '王 明' }, 'is_member'],
	[{ organizations: [{ code: '91350100M000100Y43', name: '改名前' }] }, 'belongs_to_party'],
	[{ organizations: [{ code: null, name: '沈阳数智科技有限公司' }] }, 'belongs_to_party'],
	[{ organizations: [{ code: null, name: '沈阳市大数据管理局' }] }, 'belongs_to_party'],
] as const)('%o is kept off: %s', (change, reason) => {
	expect(conflictReason(entry, { ...judge, ...change })).toBe(reason)
})

test('without a code the name decides, however it is written', () => {
	const written = { ...judge, employer: ' 东软集团 股份有限公司' }
	expect(conflictReason(entry, written)).toBe('employer_is_lead')
	expect(
		conflictReason({ ...entry, lead: { code: null, name: '' } }, { ...judge, employer: '' }),
	).toBe(null)
})

test('every conflicted pair is found once, and no other', () => {
	const employer = fc.constantFrom('甲', '乙', '丙', '')
	const face = employer.map((name) => ({ ...judge, employer: name }))
	fc.assert(
		fc.property(fc.array(employer), fc.array(face), (leads, faces) => {
			const entries = leads.map((name, i) => ({
				...entry,
				id: `A-${i}`,
				lead: { code: null, name },
			}))
			const judges = faces.map((one, i) => ({ ...one, id: `J${i}` }))
			const expected = entries.flatMap((e) =>
				judges
					.filter((j) => j.employer !== '' && j.employer === e.lead.name)
					.map((j) => ({ entry: e.id, judge: j.id, reason: 'employer_is_lead' })),
			)
			expect(ruleConflicts(entries, judges)).toEqual(expected)
		}),
	)
})
