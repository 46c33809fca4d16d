import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentDatabase, db } from '~/platform/db.server'
import { submission, untouched } from '../../support/attacks'
import { formsOf } from '../../support/page-forms'
import { startSweep, type Sweep } from '../../support/sweep'
import type { ActorName } from '../../support/whole-world'

/** What two presses of one button, or a browser's second try, must not do twice. */
let sweep: Sweep

beforeAll(async () => {
	sweep = await startSweep()
	const settings = { entriesPerOrganization: 10 }
	await db.contest.update({ where: { id: sweep.world.contest.id }, data: { settings } })
}, 120_000)
afterAll(() => sweep?.stop())

type Creation = {
	actor: ActorName
	page: string
	table: string
	/** What is typed into the page's form that has these fields. */
	typed: Record<string, string>
}

const text = '装备制造企业的在线质量追溯需求，含数据接口与验收标准，内容为示例。'
const account = { password: 'lan-hua-7391-xu', passwordAgain: 'lan-hua-7391-xu', consent: 'on' }
const firm = {
	kind: 'firm',
	code: '91350100M000100Y43',
	division: '210112',
	address: '创新路 1 号',
	contactName: '王磊',
}
const problem = { background: text, requirements: text, outcome: text, metrics: text }

function creations(): Creation[] {
	const { slug, contest, tracks, winner, problem: asked, draft, noticeId, entries } = sweep.world
	const organizer = (page: string) => `/organizer/${slug}/${page}`
	return [
		{
			actor: 'visitor',
			page: '/register',
			table: 'contact_code',
			typed: { name: '新人', address: 'new@example.cn', ...account },
		},
		{
			actor: 'entrant',
			page: '/entrant/organizations/new',
			table: 'organization',
			typed: { ...firm, name: '示例智造有限公司', contactPhone: '13800000000' },
		},
		{
			actor: 'organizer',
			page: '/organizer/new',
			table: 'contest',
			typed: {
				slug: 'twice',
				name: '示例大赛',
				nameEn: 'Example',
				edition: '第二届',
				editionEn: 'Second',
				startsOn: '2026-05-06',
				hosts: '示例单位',
			},
		},
		{
			actor: 'organizer',
			page: organizer('problems/new'),
			table: 'problem',
			typed: {
				...problem,
				domainId: contest.domains[0]!.id,
				code: 'P77',
				title: '示例需求',
				ownerName: '示例重工',
			},
		},
		{
			actor: 'organizer',
			page: organizer('announcements/new'),
			table: 'announcement',
			typed: { title: '示例公告', body: text },
		},
		{
			actor: 'organizer',
			page: organizer('judges/new'),
			table: 'judge',
			typed: {
				name: '示例专家',
				email: 'judge@example.cn',
				employer: '示例研究院',
				capacity: '20',
			},
		},
		{
			actor: 'entrant',
			page: '/entrant/entries/new',
			table: 'entry',
			typed: { title: '示例方案', trackId: tracks.a.id, organizationId: winner },
		},
		{
			actor: 'entrant',
			page: `/entrant/entries/${draft.id}/team`,
			table: 'team_member',
			typed: { name: '周舟', email: 'zhou@example.cn', employer: '示例智造', role: 'member' },
		},
		{
			actor: 'entrant',
			page: `/problems/${asked.id}/questions`,
			table: 'question',
			typed: { body: '样本数据何时提供？' },
		},
		{
			actor: 'visitor',
			page: `/notices/${noticeId}`,
			table: 'objection',
			typed: {
				entryId: entries.a[0]!.id,
				filerKind: 'person',
				filerName: '示例李四',
				filerContact: '13900000000',
				sealed: 'on',
				cause: 'plagiarism',
				statement: text,
				evidence: text,
			},
		},
		{
			actor: 'administrator',
			page: '/admin/users/new',
			table: 'app_user',
			typed: { name: '示例同事', email: 'colleague@example.cn' },
		},
		{
			actor: 'incentive_officer',
			page: '/incentive/budgets',
			table: 'budget',
			typed: { contestId: contest.id, name: '第二资金池', totalYuan: '1000' },
		},
	]
}

async function rowsOf(table: string): Promise<number> {
	const { rows } = await currentDatabase().pool.query<{ count: string }>(
		`select count(*) from "${table}"`,
	)
	return Number(rows[0]?.count)
}

async function sendTwice({ actor, page, table, typed }: Creation): Promise<string> {
	const { text: html } = await sweep.send(actor, { path: page })
	const names = Object.keys(typed)
	const form = formsOf(html, page).find(({ fields }) =>
		names.every((name) => fields.some((field) => field.name === name)),
	)
	if (!form) return `${page} shows no form with ${names.join()}`
	const kept = untouched(form).filter(([name]) => !(name in typed))
	const sent = {
		method: 'POST',
		path: form.action,
		...submission(form, [...kept, ...Object.entries(typed)]),
	}
	const before = await rowsOf(table)
	const answers = await Promise.all([sweep.send(actor, sent), sweep.send(actor, sent)])
	const made = (await rowsOf(table)) - before
	const statuses = answers.map(({ status }) => status).sort()
	const fine = statuses.every(
		(status) =>
			status < 300 || status === 302 || status === 303 || status === 409 || status === 422,
	)
	const alert = /role="alert".*?<\/ul>/s.exec(answers[0]!.text)?.[0] ?? ''
	const why = made === 0 ? alert.replace(/<[^>]*>/g, ' ') : ''
	return `${page}: ${fine ? made : statuses.join()} new in ${table}${why}`
}

test('a form sent twice at once does its deed once, and says so the second time', async () => {
	const all = creations()
	const done: string[] = []
	for (const creation of all) done.push(await sendTwice(creation))
	expect(done).toEqual(all.map(({ page, table }) => `${page}: 1 new in ${table}`))
}, 120_000)
