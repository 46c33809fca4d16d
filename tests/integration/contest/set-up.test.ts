import { expect, test } from 'vitest'
import { createContest } from '~/modules/contest/commands/create-contest.server'
import { editCalendar } from '~/modules/contest/commands/edit-calendar.server'
import { editDetails, editSettings } from '~/modules/contest/commands/edit-details.server'
import { editDomains } from '~/modules/contest/commands/edit-domains.server'
import { editTracks } from '~/modules/contest/commands/edit-tracks.server'
import { getCalendarForm, getTracksForm } from '~/modules/contest/queries/set-up.server'
import { stageKeys } from '~/modules/contest/rules/stages'
import { contestSettings } from '~/modules/contest/schema'
import { CalendarForm, DetailsForm, SettingsForm } from '~/modules/contest/schema/set-up'
import { db } from '~/platform/db.server'
import { formatBeijingInput } from '~/ui/format'
import { acting, someone } from '../../support/people'
import {
	contestInput,
	contestVersion,
	newContest,
	publishedProblem,
} from '../../support/set-up-world'

const details = (version: string, about: object = {}) =>
	DetailsForm.parse({
		version,
		name: '全国数字经济应用场景大赛',
		nameEn: 'National Scenario Contest',
		edition: '首届',
		editionEn: 'First edition',
		slogan: '让好场景在沈阳落地',
		sloganEn: 'Good scenarios',
		...about,
	})

async function calendar(
	organizer: Parameters<typeof getCalendarForm>[0],
	slug: string,
	change: Record<string, object> = {},
) {
	const { version, stages } = await getCalendarForm(organizer, slug)
	return CalendarForm.parse({
		version,
		stages: stages.map(({ key, stage }) => ({
			...(stage && {
				...stage,
				used: true,
				opensAt: formatBeijingInput(stage.opensAt),
				closesAt: formatBeijingInput(stage.closesAt),
			}),
			...change[key],
			key,
		})),
	})
}

test('a contest from the template has all that the contest needs', async () => {
	const { id } = await newContest()
	const contest = await db.contest.findUniqueOrThrow({
		where: { id },
		include: {
			tracks: { orderBy: { position: 'asc' } },
			rubrics: { include: { criteria: true } },
			rounds: true,
			_count: { select: { stages: true, domains: true } },
		},
	})
	expect(contest.state).toBe('draft')
	expect(contest._count).toEqual({ stages: 9, domains: 5 })
	expect(contest.tracks.map(({ listTitle, seats }) => [listTitle, seats])).toEqual([
		['“数字沈阳”十大新应用新场景', 10],
		['“数字沈阳”十佳创新性项目', 10],
	])
	for (const { criteria } of contest.rubrics) {
		expect(criteria.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(10_000)
	}
	expect(contest.rounds).toHaveLength(2)
	expect(contest.rounds[0]!.rule).toMatchObject({ method: 'trimmed-mean', drop: 1, quorum: 3 })
	const event = await db.auditEvent.findFirst({
		where: { contestId: id, event: 'contest.created' },
	})
	expect(event).not.toBeNull()
})

test('a second contest at the same address is refused at the field', async () => {
	const { organizer, slug } = await newContest()
	await expect(createContest(organizer, contestInput({ slug }))).rejects.toMatchObject({
		code: 'slug_taken',
		field: 'slug',
	})
})

test('only an organizer of every contest begins one', async () => {
	const { id } = await newContest()
	const others = [
		await someone([]),
		await someone([{ role: 'administrator' }]),
		await someone([{ role: 'organizer', contestId: id }]),
		await acting({ kind: 'visitor' }),
	]
	for (const ctx of others) {
		await expect(createContest(ctx, contestInput({ slug: 'other' }))).rejects.toMatchObject({
			kind: 'forbidden',
		})
	}
	expect(await db.contest.count({ where: { slug: 'other' } })).toBe(0)
})

test('an edit is saved with what changed, and whoever was slower is refused', async () => {
	const { id, slug, organizer } = await newContest()
	const version = await contestVersion(slug)
	await editDetails(organizer, slug, details(version, { slogan: '新口号', hosts: '甲\n乙' }))
	const saved = await db.contest.findUniqueOrThrow({ where: { id } })
	expect([saved.slogan, saved.hosts]).toEqual(['新口号', ['甲', '乙']])
	const event = await db.auditEvent.findFirstOrThrow({
		where: { contestId: id, event: 'contest.details_edited' },
	})
	expect(event.detail).toMatchObject({ changes: { slogan: ['让好场景在沈阳落地', '新口号'] } })
	await expect(
		editDetails(organizer, slug, details(version, { slogan: '晚到的口号' })),
	).rejects.toMatchObject({ kind: 'conflict' })
	const kept = await db.contest.findUniqueOrThrow({ where: { id }, select: { slogan: true } })
	expect(kept.slogan).toBe('新口号')
})

test('an edit of one part makes the form of another stale', async () => {
	const { slug, organizer } = await newContest()
	const older = await calendar(organizer, slug)
	const early = { ...organizer, receivedAt: new Date('2026-01-05T00:00:00Z') }
	await editSettings(early, slug, SettingsForm.parse({ version: older.version, noticeDays: 7 }))
	await expect(editCalendar(organizer, slug, older)).rejects.toMatchObject({ kind: 'conflict' })
	const contest = await db.contest.findUniqueOrThrow({
		where: { slug },
		select: { settings: true },
	})
	expect(contestSettings(contest.settings)).toMatchObject({ noticeDays: 7, showOrder: false })
})

test('the calendar says how long the notice runs as the setting does, unless it was rewritten', async () => {
	const { id, slug, organizer } = await newContest()
	const early = { ...organizer, receivedAt: new Date('2026-01-05T00:00:00Z') }
	const days = async (noticeDays: number) => {
		const version = await contestVersion(slug)
		await editSettings(early, slug, SettingsForm.parse({ version, noticeDays }))
		const where = { contestId_key: { contestId: id, key: 'public_notice' as const } }
		const { note, noteEn } = await db.stage.findUniqueOrThrow({ where })
		return [note, noteEn]
	}
	expect(await days(7)).toEqual(['7 个工作日', '7 working days'])
	await editCalendar(early, slug, await calendar(early, slug, { public_notice: { note: '十日' } }))
	expect(await days(1)).toEqual(['十日', '1 working day'])
})

test('a setting that binds people already no longer changes', async () => {
	const { id, slug, organizer } = await newContest()
	const stored = async (about: object) => {
		const { settings } = await db.contest.findUniqueOrThrow({ where: { id } })
		const form = { ...contestSettings(settings), version: await contestVersion(slug), ...about }
		return SettingsForm.parse(form)
	}
	const { opensAt } = await db.stage.findFirstOrThrow({
		where: { contestId: id, key: 'submission' },
	})
	const opened = { ...organizer, receivedAt: opensAt }
	const eve = { ...organizer, receivedAt: new Date(opensAt.getTime() - 1) }
	await editSettings(eve, slug, await stored({ graceMinutes: 5 }))
	await expect(
		editSettings(opened, slug, await stored({ graceMinutes: 60 })),
	).rejects.toMatchObject({ code: 'setting_fixed', field: 'graceMinutes' })
	await editSettings(opened, slug, await stored({ releaseWaits: false }))
	const now = new Date()
	await db.notice.create({
		data: {
			contestId: id,
			title: '公示',
			body: '',
			workingDays: 5,
			openedAt: now,
			closesAt: new Date(now.getTime() + 1000),
			openedById: 'nobody',
		},
	})
	await expect(
		editSettings(opened, slug, await stored({ releaseWaits: true })),
	).rejects.toMatchObject({ code: 'setting_fixed', field: 'releaseWaits' })
	await editSettings(opened, slug, await stored({ mendDays: 7 }))
})

test('somebody else’s contest is missing, a track’s organizer may not set it up', async () => {
	const { id, slug } = await newContest()
	const track = await db.track.findFirstOrThrow({ where: { contestId: id } })
	const version = await contestVersion(slug)
	const stranger = await someone([{ role: 'supervisor' }])
	const ofTrack = await someone([{ role: 'organizer', contestId: id, trackId: track.id }])
	await expect(editDetails(stranger, slug, details(version))).rejects.toMatchObject({
		kind: 'missing',
	})
	await expect(editDetails(ofTrack, slug, details(version))).rejects.toMatchObject({
		kind: 'forbidden',
	})
})

test('a stage that closes before it opens is refused at its field', async () => {
	const { slug, organizer } = await newContest()
	const form = await calendar(organizer, slug, { submission: { closesAt: '2026-05-06T09:00' } })
	await expect(editCalendar(organizer, slug, form)).rejects.toMatchObject({
		code: 'stage_backwards',
		field: 'stages[1].closesAt',
	})
})

test('a stage that opens before the one it follows is refused at its field', async () => {
	const { slug, organizer } = await newContest()
	const form = await calendar(organizer, slug, { screening: { opensAt: '2026-05-07T09:00' } })
	await expect(editCalendar(organizer, slug, form)).rejects.toMatchObject({
		code: 'stage_out_of_order',
		field: 'stages[3].opensAt',
		params: { after: '作品提交' },
	})
})

test('a calendar can drop a stage and add one, and scoring follows its stage', async () => {
	const { id, slug, organizer } = await newContest()
	const form = await calendar(organizer, slug, {
		final: { used: false },
		recommendation: {
			used: true,
			name: '推荐',
			nameEn: 'Recommendation',
			opensAt: '2026-05-31T09:00',
			closesAt: '2026-06-01T00:00',
		},
		preliminary: { closesAt: '2026-06-22T00:00' },
	})
	await editCalendar(organizer, slug, form)
	const stages = await db.stage.findMany({ where: { contestId: id }, orderBy: { position: 'asc' } })
	expect(stages.map(({ key }) => key)).toEqual([
		'registration',
		'submission',
		'recommendation',
		'screening',
		'preliminary',
		'decision',
		'public_notice',
		'release',
		'landing',
	])
	const rounds = await db.round.findMany({ where: { contestId: id } })
	const ends = new Date('2026-06-22T00:00:00+08:00')
	expect(rounds.map(({ scoringEndsAt }) => scoringEndsAt)).toEqual([ends, ends])
})

test('a public calendar keeps what has passed and announces what changes', async () => {
	const { id, slug, organizer } = await newContest()
	await db.contest.update({ where: { id }, data: { state: 'published', publishedAt: new Date() } })
	const during = new Date('2026-05-15T12:00:00+08:00')
	const now = { ...organizer, receivedAt: during, contestNow: () => during }
	const edit = async (change: Record<string, object>) =>
		editCalendar(now, slug, await calendar(organizer, slug, change))
	const at = (key: string) => stageKeys.indexOf(key as (typeof stageKeys)[number])
	await expect(edit({ submission: { opensAt: '2026-05-12T09:00' } })).rejects.toMatchObject({
		code: 'instant_passed',
		field: `stages[${at('submission')}].opensAt`,
	})
	await expect(edit({ submission: { closesAt: '2026-05-15T11:00' } })).rejects.toMatchObject({
		code: 'closes_in_past',
	})
	await expect(edit({ registration: { used: false } })).rejects.toMatchObject({
		code: 'stage_begun',
	})
	expect(await db.announcement.count({ where: { contestId: id } })).toBe(0)
	await edit({})
	expect(await db.announcement.count({ where: { contestId: id } })).toBe(0)
	await edit({ submission: { closesAt: '2026-05-31T17:00' } })
	const [said] = await db.announcement.findMany({ where: { contestId: id } })
	expect(said!.publishedAt).toEqual(during)
	expect(said!.body).toContain('现调整为')
	expect(said!.body).toContain('5月31日（周日）17:00')
	expect(said!.bodyEn).toContain('31 May 2026')
})

test('a calendar without any stage is refused', async () => {
	const { slug, organizer } = await newContest()
	const version = await contestVersion(slug)
	await expect(editCalendar(organizer, slug, { version, stages: [] })).rejects.toMatchObject({
		code: 'stages_none',
	})
})

test('the seats of a list follow into the ranking rule until scoring begins', async () => {
	const { id, slug, organizer } = await newContest()
	const { version, tracks } = await getTracksForm(organizer, slug)
	const seats = (version: string, seats: number) => ({
		version,
		tracks: tracks.map(({ rounds: _, ...track }) => ({
			...track,
			siteRegion: track.siteRegion ?? undefined,
			seats,
		})),
	})
	await editTracks(organizer, slug, seats(version, 12))
	const rounds = await db.round.findMany({ where: { contestId: id } })
	expect(rounds.map(({ rule }) => (rule as { select: { seats: number } }).select.seats)).toEqual([
		12, 12,
	])
	await db.round.updateMany({ where: { contestId: id }, data: { lockedAt: new Date() } })
	const again = await contestVersion(slug)
	await expect(editTracks(organizer, slug, seats(again, 20))).rejects.toMatchObject({
		code: 'rules_locked',
	})
	await editTracks(organizer, slug, seats(again, 12))
})

test('a domain in use stays, one that is not goes, a new one comes', async () => {
	const { id, slug, organizer } = await newContest()
	await publishedProblem(organizer, { id, slug })
	const rows = await db.domain.findMany({ where: { contestId: id }, orderBy: { position: 'asc' } })
	const form = async (removed: string) => ({
		version: await contestVersion(slug),
		domains: [
			...rows.map(({ id, name, nameEn, code }) => ({
				id,
				name,
				nameEn,
				removed: code === removed,
			})),
			{ id: '', name: '低空经济', nameEn: '', removed: false },
		],
	})
	await expect(editDomains(organizer, slug, await form('industry'))).rejects.toMatchObject({
		code: 'domain_used',
		field: 'domains[0].removed',
	})
	await editDomains(organizer, slug, await form('other'))
	const names = await db.domain.findMany({
		where: { contestId: id },
		orderBy: { position: 'asc' },
		select: { name: true, nameEn: true },
	})
	expect(names.map(({ name }) => name)).toEqual(['工业', '服务业', '农业', '基础设施', '低空经济'])
	expect(names.at(-1)!.nameEn).toBe('低空经济')
})
