import type { Tx } from '~/platform/db.server'
import { Prisma } from '~/platform/generated/prisma/client'
import type { WholeEntry } from './load.server'

/** JSON carries instants as text. */
type Told<Value> = {
	[Key in keyof Value]: Value[Key] extends Date | null ? string | null : Value[Key]
}

/** With what only the written query knows. */
export type OwnEntry = WholeEntry & {
	/**
	 * Submitted or returned, and saved since the current version with other words, team or files:
	 * that counts only once it is submitted again.
	 */
	changedSince: boolean
}

type Row = Omit<OwnEntry, 'contest' | 'members' | 'partners'> & {
	contest: Omit<WholeEntry['contest'], 'stages'>
	opensAt: Date | null
	closesAt: Date | null
	members: Told<WholeEntry['members'][number]>[]
	partners: Told<WholeEntry['partners'][number]>[]
}

const instant = (told: string | null) => (told === null ? null : new Date(told))

function entryOf({ opensAt, closesAt, contest, members, partners, ...rest }: Row): OwnEntry {
	const stages = opensAt && closesAt ? [{ key: 'submission' as const, opensAt, closesAt }] : []
	return {
		...rest,
		contest: { ...contest, stages },
		members: members.map((one) => ({ ...one, confirmedAt: instant(one.confirmedAt) })),
		partners: partners.map((one) => ({ ...one, confirmedAt: instant(one.confirmedAt) })),
	}
}

const joined = (what: Prisma.Sql, rows: Prisma.Sql) =>
	Prisma.sql`(select coalesce(json_agg(${what}), '[]')::text from ${rows})`

/** The files of a draft or of a version, by slot; the people, in their order. */
const filesOf = (rows: Prisma.Sql) =>
	joined(
		Prisma.sql`json_build_array(f.slot, f.file_id) order by f.slot::text, f.file_id`,
		Prisma.sql`${rows} f join stored_file on stored_file.id = f.file_id
			where stored_file.state = 'stored'`,
	)
const peopleOf = (order: Prisma.Sql, rows: Prisma.Sql) =>
	joined(Prisma.sql`json_build_array(m.name, m.employer, m.title, m.role) order by ${order}`, rows)

/** `OwnEntry.changedSince` of the row `e` of a statement. */
export const changedSince = Prisma.sql`(
	e.state in ('submitted', 'returned') and not exists (
		select from entry_version v
		where v.id = e.current_version_id
			and (v.title, v.summary, v.site_division, v.site_address, v.content)
				= (e.title, e.summary, e.site_division, e.site_address, e.content)
			and (v.domain_id, v.problem_version_id)
				is not distinct from (e.domain_id, e.problem_version_id)
			and ${filesOf(Prisma.sql`(select * from entry_version_file where version_id = v.id)`)}
				= ${filesOf(Prisma.sql`(select * from entry_file where entry_id = e.id)`)}
			and ${peopleOf(
				Prisma.sql`m.position`,
				Prisma.sql`entry_version_member m where m.version_id = v.id`,
			)}
				= ${peopleOf(Prisma.sql`m.position, m.id`, Prisma.sql`team_member m where m.entry_id = e.id`)}))`

/**
 * What the selection `wholeEntry` reads, in one statement in place of one for each relation: pages
 * and commands of entrants begin with it. `which` follows `from entry e`.
 */
export async function readWholeEntries(db: Pick<Tx, '$queryRaw'>, which: Prisma.Sql) {
	const rows = await db.$queryRaw<Row[]>`${whole} ${which}`
	return rows.map(entryOf)
}

const list = (items: Prisma.Sql) => Prisma.sql`coalesce((select ${items}), '[]')`

const contest = Prisma.sql`(
	select json_build_object('slug', c.slug, 'name', c.name, 'nameEn', c.name_en,
		'edition', c.edition, 'editionEn', c.edition_en, 'settings', c.settings)
	from contest c where c.id = e.contest_id)`

const track = Prisma.sql`(
	select json_build_object('code', t.code, 'kind', t.kind, 'name', t.name, 'nameEn', t.name_en,
		'siteRegion', t.site_region, 'requiresProblem', t.requires_problem,
		'rounds', ${list(Prisma.sql`json_agg(json_build_object('id', one.id)) from (
			select r.id from round r where r.track_id = t.id and r.blind order by r.id limit 1) one`)},
		'releaseItems', ${list(Prisma.sql`json_agg(json_build_object('id', one.id)) from (
			select i.id from release_item i join release on release.id = i.release_id
			where i.track_id = t.id and release.state = 'released' order by i.id limit 1) one`)})
	from track t where t.id = e.track_id)`

const face = Prisma.sql`json_build_object(
	'name', o.name, 'code', o.code, 'verification', o.verification)`

const problem = Prisma.sql`(
	select json_build_object('id', p.id, 'code', p.code,
		'versions', ${list(Prisma.sql`json_agg(json_build_object('id', one.id,
			'number', one.number, 'title', one.title, 'titleEn', one.title_en)) from (
			select * from problem_version v where v.problem_id = p.id and v.published_at is not null
			order by v.number desc limit 1) one`)})
	from problem p where p.id = e.problem_id)`

const whole = Prisma.sql`
	select e.id, e.contest_id as "contestId", e.track_id as "trackId",
		e.organization_id as "organizationId", e.code, e.state::text as state, e.title, e.summary,
		e.content, e.domain_id as "domainId", e.problem_id as "problemId",
		e.problem_version_id as "problemVersionId", e.site_division as "siteDivision",
		e.site_address as "siteAddress", e.revision, e.current_version_id as "currentVersionId",
		e.mend_by as "mendBy", coalesce(e.mend_fields, '{}') as "mendFields", e.submitted_at as "submittedAt",
		e.updated_at as "updatedAt", s.opens_at as "opensAt", s.closes_at as "closesAt",
		${changedSince} as "changedSince", ${contest} as contest, ${track} as track, ${problem} as problem,
		(select ${face} from organization o where o.id = e.organization_id) as organization,
		${list(Prisma.sql`json_agg(json_build_object('userId', l.user_id, 'role', l.role))
			from entry_collaborator l where l.entry_id = e.id`)} as collaborators,
		${list(Prisma.sql`json_agg(json_build_object('organizationId', p.organization_id,
				'shareBasisPoints', p.share_basis_points, 'confirmedAt', p.confirmed_at,
				'organization', ${face}) order by p.organization_id)
			from entry_partner p join organization o on o.id = p.organization_id
			where p.entry_id = e.id`)} as partners,
		${list(Prisma.sql`json_agg(json_build_object('id', m.id, 'name', m.name,
				'employer', m.employer, 'title', m.title, 'role', m.role, 'email', m.email,
				'confirmedAt', m.confirmed_at, 'consents', m.consents) order by m.position, m.id)
			from team_member m where m.entry_id = e.id`)} as members,
		${list(Prisma.sql`json_agg(json_build_object('slot', f.slot, 'fileId', f.file_id,
				'formCode', f.form_code)
				order by f.slot, f.added_at)
			from entry_file f join stored_file on stored_file.id = f.file_id
			where f.entry_id = e.id and stored_file.state = 'stored'`)} as files
	from entry e
		left join stage s on s.contest_id = e.contest_id and s.key = 'submission'`
