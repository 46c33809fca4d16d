import { expect, test } from 'vitest'
import { conditionWords } from '~/messages/condition-words'
import type { Condition } from '~/modules/incentive/schema/policy-conditions'

const registered: Condition = {
	id: 'registered',
	kind: 'registered-in',
	region: '2101',
	since: { from: { months: 0, of: 'announcement' }, within: { months: 6, of: 'release' } },
}

test('a condition names its days and amounts as every page does', () => {
	expect(conditionWords('zh-CN', registered)).toBe(
		'注册地为沈阳市，注册时间在大赛公告之日（含）以后、榜单发布后 6 个月以内',
	)
	expect(conditionWords('en', registered)).toBe(
		'Registered in Shenyang on or after the day of the announcement of the contest and within 6 months of the release of the lists',
	)
	const window = { from: '2026-03-01', to: '2026-05-30' }
	const contract: Condition = { id: 'c', kind: 'contract-signed', atLeast: 40_000_000, window }
	expect(conditionWords('zh-CN', contract)).toBe(
		'已签订项目合同，金额不低于 40 万元，签订时间在2026年3月1日（含）以后、2026年5月30日（含）以前',
	)
	expect(conditionWords('en', contract)).toBe(
		'Project contract signed for at least ¥400,000 on or after 1 March 2026 and by 30 May 2026',
	)
})

test('a last day is counted with it, and one month is one', () => {
	const by = (on: string | { months: number; of: string }): Condition => ({
		id: 'claimed',
		kind: 'claimed',
		by: on,
	})
	expect(conditionWords('zh-CN', by('2027-05-30'))).toBe(
		'在2027年5月30日（含）以前提出申请，逾期视为放弃',
	)
	expect(conditionWords('zh-CN', by({ months: 12, of: 'release' }))).toBe(
		'在榜单发布后 12 个月以内提出申请，逾期视为放弃',
	)
	expect(conditionWords('en', { id: 'o', kind: 'operating-months', atLeast: 1 })).toBe(
		'In operation for at least 1 month',
	)
})
