import type { Locale } from '~/messages/define'
import type { TextParams, TextTemplateName } from '~/messages/texts'
import type { MailParams, MailTemplateName } from './templates'

const both = (zh: string, en: string): Record<Locale, string> => ({ 'zh-CN': zh, en })

const name = '王小明'
const contestName = both(
	'首届全国数字经济应用场景大赛',
	'First National Digital Economy Scenario Contest',
)
const noticeTitle = both('应用场景评选拟入选名单公示', 'Proposed list of scenarios')
const listTitle = both(
	'“数字沈阳”十大新应用新场景',
	'Digital Shenyang: Top Ten New Applications and Scenarios',
)
const policyName = both('落地项目一次性奖励', 'One-off award for landed projects')
const problemTitle = both('供热管网泄漏的早期识别', 'Early detection of leaks in heating networks')
const organizationName = '沈阳智云数据有限公司'
const entryTitle = '铸造车间能耗数字孪生'
const entryCode = 'A-017'
const endsAt = '2026-06-30T16:00:00Z'
const at = '2026-06-18T02:24:00Z'

const entry = { name, contestName, entryCode, entryTitle, link: '/entrant/entries/017' }
const work = { name, contestName, link: '/organizer/shenyang-2026' }
const judging = { name, contestName, link: '/judge' }
const claim = { name, policyName, claimCode: 'DX2026-0042', link: '/entrant/claims/42' }
const objection = { name, code: 'YY2026-003', title: noticeTitle, link: '/notices/1' }

/** Realistic parameters of every mail, one set for each of its wordings; invented throughout. */
export const mailSamples: { [Name in MailTemplateName]: MailParams<Name>[] } = {
	'account-invitation': [{ name, link: '/set-password/3f9c', days: 14 }],
	'registration-repeated': [{ name }],
	'contact-code': [{ name, code: '482913', minutes: 10 }],
	'password-reset': [{ name, link: '/set-password/a81d', hours: 2 }],
	'account-locked': [{ name, at, until: '2026-06-18T02:39:00Z', ip: '192.0.2.17' }],
	'address-changed': [
		{ name, change: 'added', at, address: '138****0000' },
		{ name, change: 'changed', at, address: 'w***@example.cn' },
		{ name, change: 'removed', at, address: null },
	],
	'security-notice': [
		{ name, kind: 'set', at },
		{ name, kind: 'removed', at },
		{ name, kind: 'reset', at, reason: '本人持身份证件到场申请' },
		{ name, kind: 'recovery_code_used', at, codesLeft: 7 },
		{ name, kind: 'recovery_codes_made', at },
		{ name, kind: 'codes_failed', at },
		{ name, kind: 'oidc_linked', at, provider: 'id.example.cn' },
	],
	'entry-submitted': [{ ...entry, receiptCode: 'R7K2-9QFM-3TXC-W8PA', receivedAt: at }],
	'entry-returned': [
		{ ...entry, reason: '申报书第 3 页未加盖公章，请重新扫描后上传。', mendBy: endsAt },
	],
	'entry-accepted': [entry],
	'entry-rejected': [
		{ ...entry, reason: both('场景所在地不在沈阳市', 'The site is not in Shenyang') },
	],
	'judge-invitation': [judging],
	'judge-assigned': [
		{ ...judging, count: 12, endsAt },
		{ ...judging, count: 9, endsAt, changed: true },
	],
	'judge-reminder': [{ ...judging, endsAt }],
	'notice-opened': [
		{ name, contestName, title: noticeTitle, closesAt: endsAt, link: '/notices/1' },
	],
	'objection-received': [
		{ name, contestName, title: noticeTitle, answerBy: endsAt, link: '/organizer' },
	],
	'result-released': [
		{ name, contestName, entryTitle, listTitle, certificate: 'SJ-2026-A-007', link: '/results' },
	],
	'claim-updated': [
		{
			...claim,
			state: both('联审', 'joint check'),
			note: '请补充社保缴纳证明。',
		},
	],
	'payment-made': [
		{
			...claim,
			instalment: both('首期 40%', 'First instalment, 40 %'),
			amountFen: '40000000',
			paidAt: '2026-08-01T02:00:00Z',
		},
	],
	'team-confirmation': [{ name, entryTitle, organizationName, link: '/confirm/8b21' }],
	'partner-invitation': [
		{
			name,
			entryTitle,
			leadName: organizationName,
			partnerName: '东北铸造研究院',
			share: '30%',
			link: '/entrant/entries/017/partners',
		},
	],
	'organization-news': [
		{ name, news: 'invited', organizationName, link: '/entrant/organizations/invitations/1' },
		{ name, news: 'verified', organizationName, link: '/entrant/organizations/1' },
		{
			name,
			news: 'returned',
			organizationName,
			reason: '营业执照扫描件不清晰，请重新上传。',
			link: '/entrant/organizations/1',
		},
	],
	'entry-advanced': [entry],
	'entry-not-advanced': [entry],
	'entry-withdrawn': [{ ...entry, reason: '项目计划调整' }],
	'entry-disqualified': [{ ...entry, reason: '申报材料与事实不符' }],
	'entry-seat-lost': [
		{ ...entry, cause: 'new_decision' },
		{ ...entry, cause: 'objection_upheld' },
	],
	'member-answered': [true, false].map((confirmed) => ({
		name,
		member: '李思远',
		confirmed,
		entryTitle,
		link: '/entrant/entries/017/team',
	})),
	'partner-confirmed': [
		{ name, partnerName: '东北铸造研究院', entryTitle, link: '/entrant/entries/017/partners' },
	],
	'partner-removed': [{ name, entryTitle, link: '/entrant' }],
	'question-answered': [{ name, problemTitle, link: '/problems/1/questions' }],
	'problem-changed': [
		{
			name,
			problemTitle,
			entryTitle,
			change: '验收指标由“识别率 90%”调整为“识别率 95%”。',
			link: '/entrant/entries/017/problem',
		},
	],
	'objection-filed': [objection],
	'objection-accepted': [{ ...objection, answerBy: endsAt }],
	'objection-answered': (['not_accepted', 'upheld', 'dismissed'] as const).map((state) => ({
		...objection,
		state,
		answer: '经核查申报材料原件，情况说明如下。',
	})),
	'award-revoked': [
		{
			name,
			contestName,
			listTitle,
			certificate: 'SJ-2026-A-007',
			reason: '申报材料与事实不符',
			link: '/verify/certificate/SJ-2026-A-007',
		},
	],
	'calendar-changed': [
		{
			name,
			contestName,
			stages: [
				{
					key: 'submission',
					name: both('提交', 'Submission'),
					before: { opensAt: '2026-05-06T01:00:00Z', closesAt: '2026-06-15T16:00:00Z' },
					now: { opensAt: '2026-05-06T01:00:00Z', closesAt: endsAt },
				},
				{
					key: 'screening',
					name: both('审查', 'Screening'),
					before: null,
					now: { opensAt: '2026-07-01T01:00:00Z', closesAt: '2026-07-10T16:00:00Z' },
				},
				{
					key: 'semi_final',
					name: both('复评', 'Semi-final'),
					before: { opensAt: '2026-08-03T01:00:00Z', closesAt: '2026-08-07T16:00:00Z' },
					now: null,
				},
			],
			link: '/c/shenyang-2026',
		},
	],
	announcement: [
		{
			name,
			contestName,
			title: both('关于终评路演安排的通知', 'Arrangements for the live final'),
			body: both(
				'终评路演定于 7 月 20 日在沈阳举行。\n\n请入围单位于 7 月 15 日前确认参会人员。',
				'The live final takes place in Shenyang on 20 July.\n\nPlease name those who attend by 15 July.',
			),
			link: '/announcements/1',
		},
	],
	'entry-unmended': [entry],
	'problem-withdrawn': [{ name, problemTitle, entryTitle, link: entry.link }],
	'entry-role': (['lead', 'editor', 'viewer'] as const).map((role) => ({
		name,
		entryTitle,
		role,
		link: entry.link,
	})),
	'membership-changed': (['removed', 'owner', 'member'] as const).map((change) => ({
		name,
		organizationName,
		change,
		link: '/entrant/organizations',
	})),
	'judge-removed': [judging],
	'organization-pending': [{ ...work, organizationName }],
	'entry-mended': [{ ...work, entryCode, entryTitle }],
	'seat-vacated': [{ ...work, entryCode, entryTitle }],
	'sheet-voided': [judging],
	'judge-news': (['accepted', 'declined', 'conflict', 'abstained'] as const).map((news) => ({
		...work,
		news,
		judge: '赵教授',
		...(news === 'declined' && { reason: '评审期间出差在外。' }),
	})),
	'second-person': (
		['decision', 'release', 'uphold', 'void', 'revocation', 'claim', 'instalment', 'grant'] as const
	).map((act) => ({ ...work, act })),
	'proposal-settled': [
		{ ...work, act: 'decision', approved: true },
		{ ...work, act: 'release', approved: false, reason: '文号有误，请更正后重新提交。' },
	],
	'question-asked': [{ ...work, problemTitle }],
	'claim-arrived': [{ ...claim, organizationName, link: '/incentive/claims/42' }],
	'payout-notice-due': [{ ...claim, organizationName, link: '/incentive/claims/42' }],
	'instalment-payable': [{ ...claim, amountFen: '40000000', link: '/incentive/payments' }],
	'role-proposed': [
		{ name, person: '陈立新', role: 'organizer', contestName, link: '/admin/users/1' },
	],
	'role-granted': [
		{ name, role: 'organizer', contestName, link: '/organizer' },
		{ name, role: 'supervisor', link: '/organizer' },
	],
	'role-revoked': [{ name, role: 'finance', link: '/account' }],
	'password-changed': [{ name, at }],
	'account-state': [
		{ name, disabled: true },
		{ name, disabled: false },
	],
	digest: [
		{
			name,
			items: [
				{ subject: '新的提问：供热管网泄漏的早期识别', link: '/organizer/shenyang-2026/problems' },
				{ subject: '待您复核：审定名单', link: '/organizer/shenyang-2026/decision' },
			],
			more: 3,
		},
	],
	'submission-reminder': [
		{ ...entry, hours: 72, endsAt, missing: [both('申报书', 'entry form'), both('团队', 'team')] },
		{ ...entry, hours: 2, endsAt, missing: [] },
		{ ...entry, hours: 24, endsAt, standing: 'changed', missing: [] },
		{ ...entry, hours: 24, endsAt, standing: 'new_problem', missing: [both('赛题', 'problem')] },
	],
	'mending-reminder': [{ ...entry, hours: 24, endsAt }],
	'scoring-reminder': [{ ...judging, hours: 24, endsAt, open: 7 }],
	'claim-reminder': [
		{ name, policyName, hours: 72, endsAt, lastDay: '2026-06-30', link: '/entrant/claims/42' },
	],
	'objection-reminder': [
		{ name, title: noticeTitle, hours: 24, endsAt, open: 2, link: '/organizer' },
	],
}

export const textSamples: { [Name in TextTemplateName]: TextParams<Name> } = {
	'contact-code': { code: '482913', minutes: 10 },
	'registration-repeated': {},
	'account-locked': { minutes: 15 },
	'address-changed': { change: 'added' },
	news: { subject: '作品已受理：铸造车间能耗数字孪生' },
}
