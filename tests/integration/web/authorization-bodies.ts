import { purposes } from '~/modules/file/purposes'
import type { Stage } from '../../support/cast'
import type { Sent } from '../../support/raw-client'

type Fields = Record<string, string>
type Bodies = Fields | Record<string, Fields>

const words = '本方案已在沈阳市浑南区投入使用，覆盖三条产线，数据按月统计。'
const reason = { reason: '核对后发现有误，须更正' }
const problem = {
	title: '示例需求',
	ownerName: '示例重工',
	background: words,
	requirements: words,
	outcome: words,
	metrics: words,
}

const question = { body: '样本数据何时提供？' }
const firm = {
	kind: 'team',
	name: '示例团队',
	division: '210112',
	address: '创新路 1 号',
	contactName: '王磊',
	contactPhone: '13800000000',
}
const objection = ({ entries }: Stage) => ({
	entryId: entries.a[0]!.id,
	filerKind: 'person',
	filerName: '示例李四',
	filerContact: '13900000000',
	cause: 'plagiarism',
	statement: words,
	evidence: words,
})

/** One file of each purpose for each of its subjects. */
function uploads({ draft, winner, money, decisionId, contest, noticeId }: Stage): Bodies {
	const ids = {
		entry: draft.id,
		organization: winner,
		claim: money.draft.id,
		decision: decisionId,
		contest: contest.id,
		notice: noticeId,
	}
	return Object.fromEntries(
		Object.entries(purposes).flatMap(([purpose, { subjects, slots }]) =>
			subjects.map((subjectType) => [
				`${purpose} ${subjectType}`,
				{ purpose, subjectType, subjectId: ids[subjectType], slot: slots[0] ?? '' },
			]),
		),
	)
}

/** As the upload client announces a file. */
function announced({ purpose = '', slot, ...to }: Fields): Pick<Sent, 'headers' | 'body' | 'path'> {
	const [kind] = purposes[purpose as keyof typeof purposes].kinds
	const file = { name: `a.${kind}`, size: 1000, type: '', lastModified: 1_700_000_000_000 }
	return {
		path: `/api/uploadthing?actionType=upload&slug=${purpose}`,
		headers: {
			'Content-Type': 'application/json',
			'x-uploadthing-package': 'uploadthing/client',
			'x-uploadthing-version': '7.7.4',
		},
		body: JSON.stringify({ input: { ...to, slot: slot || null }, files: [file] }),
	}
}

/** As a plain form sends it; of a kind that no purpose takes, for nothing is to be kept. */
function enclosed(fields: Fields): Pick<Sent, 'headers' | 'body'> {
	const parts = Object.entries(fields).map(
		([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
	)
	const file =
		'--b\r\nContent-Disposition: form-data; name="file"; filename="a.exe"\r\n\r\nMZ\r\n--b--\r\n'
	return {
		headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
		body: parts.join('') + file,
	}
}

/** What is not sent as a form's fields. */
export const encoders: Record<string, (fields: Fields) => Partial<Sent>> = {
	'/api/uploadthing': announced,
	'/api/files': enclosed,
}

/**
 * What a form would send where the page does not fill it in by itself, so that the sender's right
 * is what decides. Ids are those of `world`: with another one's, a body names what is not one's own.
 */
export const bodies: Record<string, (world: Stage) => Bodies> = {
	'/account': () => ({ name: '示例同事', locale: 'zh-CN' }),
	'/language': () => ({ locale: 'zh-CN' }),
	'/forgot-password': () => ({ address: 'nobody@example.cn' }),
	'/confirm/:token': () => ({ act: 'decline' }),
	'/problems/:problemId/questions': () => question,
	'/notices/:noticeId': objection,
	'/c/:contest/notices/:noticeId': objection,
	'/api/uploadthing': uploads,
	'/api/files': uploads,
	'/entrant/organizations/new': () => firm,
	'/c/:contest/problems/:problemId/questions': () => question,
	'/entrant/entries/new': ({ tracks, winner }) => ({
		title: '示例方案',
		trackId: tracks.b.id,
		organizationId: winner,
	}),
	'/entrant/entries/:entryId/files': () => ({ formCode: '0000-0000-0000' }),
	'/entrant/entries/:entryId/partners': () => ({ code: '91350100M000100Y43', share: '10' }),
	'/entrant/entries/:entryId/partners/removals': ({ partner }) => ({ organizationId: partner }),
	'/entrant/entries/:entryId/partnership': ({ partner }) => ({
		organizationId: partner,
		agree: 'on',
	}),
	'/entrant/entries/:entryId/problem': ({ problem }) => ({ versionId: problem.versionId }),
	'/entrant/entries/:entryId/roles': ({ colleagueId }) => ({ userId: colleagueId, role: 'viewer' }),
	'/entrant/entries/:entryId/submission': () => ({ revision: '0', agree: 'on' }),
	'/entrant/entries/:entryId/team': () => ({
		name: '周舟',
		email: 'zhou@example.cn',
		employer: '示例智造',
		role: 'member',
	}),
	'/entrant/entries/:entryId/team/reminders': ({ memberId }) => ({ memberId }),
	'/entrant/entries/:entryId/team/removals': ({ memberId }) => ({ memberId }),
	'/entrant/entries/:entryId/withdrawal': () => reason,
	'/entrant/organizations/:organizationId': () => ({ email: 'new@example.cn', role: 'member' }),
	'/entrant/organizations/:organizationId/edit': ({ seen }) => ({
		...firm,
		seen: seen.organization,
	}),
	'/entrant/organizations/:organizationId/memberships': ({ colleagueId }) => ({
		userId: colleagueId,
		role: 'owner',
	}),
	'/entrant/organizations/invitations/:invitationId': () => ({ answer: 'decline' }),
	'/entrant/claims/new': ({ money, winner }) => ({
		policyVersionId: money.policyVersion.id,
		organizationId: winner,
		link: `award:${money.award.id}`,
	}),
	'/entrant/claims/:claimId/facts/:kind': ({ seen }) => ({
		revision: seen.claim,
		since: '2026-01-05',
	}),
	'/entrant/claims/:claimId/payee': ({ seen }) => ({
		revision: seen.claim,
		accountName: '示例智造',
		bankName: '示例银行沈阳分行',
		accountNumber: '6222021234567890',
	}),
	'/entrant/claims/:claimId/submission': ({ seen }) => ({
		revision: seen.claim,
		statement: words,
		promise: 'on',
	}),
	'/judge/commitment/:judgeId': () => ({ intent: 'sign', agree: 'on' }),
	'/judge/assignments/:assignmentId': () => ({
		save: { intent: 'save', revision: '0' },
		submit: { intent: 'submit', revision: '0' },
	}),
	'/judge/assignments/:assignmentId/abstention': () => reason,
	'/judge/assignments/:assignmentId/conflict': () => reason,
	'/judge/assignments/:assignmentId/marks': ({ rounds }) => ({
		criterionId: rounds.b.rubric.criteria[0]!.id,
		mark: '1',
	}),
	'/organizer/new': () => ({
		slug: 'next',
		name: '示例大赛',
		nameEn: 'Example',
		edition: '第二届',
		editionEn: 'Second',
		startsOn: '2026-05-06',
		hosts: '示例单位',
	}),
	'/organizer/:contest/announcements/new': () => ({ title: '示例公告', body: words }),
	'/organizer/:contest/assignment': ({ rounds }) => ({ round: rounds.b.id, perEntry: '3' }),
	'/organizer/:contest/awards/:awardId': () => ({ step: 'propose', ...reason }),
	'/organizer/:contest/decision/:trackId': ({ snapshotId }) => ({
		snapshotId,
		minutesNumber: '示例纪要〔2026〕3号',
		minutesDate: '2026-07-09',
		note: '按纪要办理',
		'seats[0].reason': '空缺',
	}),
	'/organizer/:contest/decision/:decisionId/review': () => ({ outcome: 'reject', refusal: words }),
	'/organizer/:contest/judges/new': () => ({
		name: '示例专家',
		email: 'expert@example.cn',
		employer: '示例研究院',
		capacity: '20',
	}),
	'/organizer/:contest/judges/:judgeId': () => ({
		name: '示例专家',
		employer: '示例研究院',
		capacity: '20',
	}),
	'/organizer/:contest/notice/new': ({ decisionId }) => ({
		'decisions[0]': decisionId,
		number: '公示〔2026〕2号',
		title: '拟入选名单公示',
		body: words,
	}),
	'/organizer/:contest/notice/objections/:objectionId': () => ({ event: 'accept', answer: words }),
	'/organizer/:contest/notice/objections/:objectionId/disclosure': () => reason,
	'/organizer/:contest/organizations/:organizationId': ({ seen }) => ({
		outcome: 'returned',
		note: words,
		seen: seen.organization,
	}),
	'/organizer/:contest/problems/new': ({ contest }) => ({
		...problem,
		code: 'P77',
		domainId: contest.domains[0]!.id,
	}),
	'/organizer/:contest/problems/:problemId/edit': ({ seen }) => ({
		...problem,
		code: 'P01',
		version: seen.problem,
		domainId: seen.domainId,
	}),
	'/organizer/:contest/problems/questions/:questionId': () => ({ answer: words, body: words }),
	'/organizer/:contest/progress': ({ rounds, voiding }) => ({
		close: { intent: 'close', round: rounds.b.id },
		remind: { intent: 'remind', round: rounds.b.id },
		propose_void: {
			intent: 'propose_void',
			round: rounds.a.id,
			assignment: voiding.assignmentId,
			...reason,
		},
		approve_void: {
			intent: 'approve_void',
			round: rounds.a.id,
			request: voiding.requestId,
		},
		reject_void: { intent: 'reject_void', round: rounds.a.id, request: voiding.requestId },
	}),
	'/organizer/:contest/ranking/:roundId': () => ({ hash: '0'.repeat(64), reason: words }),
	'/organizer/:contest/release/:releaseId': () => ({ outcome: 'reject', refusal: words }),
	'/organizer/:contest/release/new/:noticeId': ({ noticeId }) => ({
		noticeId,
		documentNumber: '示发改〔2026〕13号',
		title: '关于发布结果的通知',
	}),
	'/organizer/:contest/screening/:entryId': ({ seen }) => ({
		versionId: seen.versionId,
		'form.form_complete': 'fail',
		outcome: 'rejected',
		note: words,
	}),
	'/organizer/:contest/settings/archive': ({ seen }) => ({ version: seen.contest }),
	'/organizer/:contest/settings/publication': ({ seen }) => ({ version: seen.contest }),
	'/organizer/:contest/settings/rounds/:roundId': ({ seen }) => ({
		version: seen.contest,
		name: '初评',
		nameEn: 'Preliminary',
		judgesPerEntry: '3',
		by: 'judge-total',
		method: 'mean',
		drop: '0',
		minJudges: '1',
		quorum: '1',
		finalPlaces: '2',
	}),
	'/organizer/:contest/settings/rubrics/:rubricId': ({ seen }) => ({
		version: seen.contest,
		name: '评分细则',
		nameEn: `Rubric ${seen.contest}`,
		'criteria[0].name': '创新性',
		'criteria[0].nameEn': 'Innovation',
		'criteria[0].points': '100',
		'criteria[0].counted': 'on',
	}),
	'/organizer/:contest/mail/announcements': ({ announcementId }) => ({
		announcement: announcementId,
	}),
	'/organizer/:contest/mail/holding': () => ({ hold: 'on' }),
	'/organizer/:contest/mail/mailings/:batch': () => ({ outcome: 'discard' }),
	'/incentive/budgets': ({ contest }) => ({
		contestId: contest.id,
		name: '第二资金池',
		totalYuan: '1000',
	}),
	'/incentive/budgets/:budgetId/total': () => ({ totalYuan: '2000000' }),
	'/incentive/claims/:claimId': ({ paying, factId, seen }) => ({
		verify: { intent: 'verify', revision: seen.paying, factId, finding: 'verified' },
		record: {
			intent: 'record',
			revision: seen.paying,
			kind: 'credit-blacklisted',
			value: 'yes',
			note: '已查询',
		},
		step: { intent: 'step', revision: seen.paying, step: 'pass' },
		propose: { intent: 'propose', revision: seen.paying },
		decide: { intent: 'decide', revision: seen.paying, decision: 'approve' },
		'propose-instalment': {
			intent: 'propose-instalment',
			revision: seen.paying,
			instalmentId: paying.instalment.id,
			note: '验收材料已核对',
		},
		'decide-instalment': {
			intent: 'decide-instalment',
			revision: seen.paying,
			instalmentId: paying.instalment.id,
			decision: 'approve',
		},
	}),
	'/incentive/claims/:claimId/disclosure': () => reason,
	'/incentive/payments': ({ contest, paying }) => ({
		contestId: contest.id,
		'instalmentIds[0]': paying.instalment.id,
	}),
	'/incentive/payments/:instalmentId/payment': () => ({
		paidOn: '2026-07-09',
		bankReference: 'REF-0001',
	}),
	'/incentive/policies/new': ({ contest, money }) => ({
		contestId: contest.id,
		code: 'LD-7',
		kind: 'landed_project',
		name: '示例奖励',
		nameEn: 'Example',
		documentTitle: '示例政策',
		budgetId: money.budget.id,
	}),
	'/incentive/policies/:policyId/state': () => ({ to: 'retired' }),
	'/admin/clock': () => ({ instant: '2026-07-11T10:00' }),
	'/admin/grants/:grantId/decision': () => ({ decision: 'reject' }),
	'/admin/users/:userId': () => ({ role: 'finance' }),
	'/admin/users/:userId/second-factor': () => reason,
	'/admin/users/:userId/state': () => ({ disabled: '1' }),
	'/admin/users/new': () => ({ name: '示例同事', email: 'someone@example.cn' }),
}
