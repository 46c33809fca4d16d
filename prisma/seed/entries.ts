import { divisionName } from '~/modules/organization/rules/particulars'
import { entryCode } from '~/modules/entry/rules/receipt'
import type { EntryPlan } from './content/entry-plan'
import { entryTexts, summaryOf } from './content/entry-texts'
import type { SeededContest, SeededTrack } from './contests'
import { type EntryWindows, type Life, lifeOf } from './entry-life'
import { addEntryFiles, versionRows } from './entry-versions'
import { declareForms } from './form-codes'
import { writeFiles } from './files'
import type { SeededProblem } from './problems'
import { idOf } from './stable'
import { teamOf } from './team'
import { noteAudit, type Organization, organizationOf, personOf, type World } from './world'

export type SeededEntry = {
	id: string
	plan: EntryPlan
	track: SeededTrack
	organization: Organization
	partner: Organization | null
	code: string | null
	life: Life
	texts: EntryTexts
}

export type EntryTexts = {
	title: string
	summary: string
	domainId: string
	siteDivision: string
	siteAddress: string
	problemId: string | null
	problemVersionId: string | null
	content: Record<string, string>
}

function textsOf(
	contest: SeededContest,
	track: SeededTrack,
	plan: EntryPlan,
	problems: ReadonlyMap<string, SeededProblem>,
): EntryTexts {
	const problem = plan.problem ? problems.get(plan.problem)! : null
	const { site = '' } = plan
	return {
		title: plan.title,
		summary: summaryOf(plan),
		domainId: contest.domains.get(plan.domain)!,
		siteDivision: site,
		siteAddress: site ? `${divisionName(site, 'zh')}示例路（演示地址）` : '',
		problemId: problem?.id ?? null,
		problemVersionId: problem?.versions.at(-1)?.id ?? null,
		content: entryTexts(track.kind, plan),
	}
}

/** Codes in the order of the first submissions, as the counter of the track gives them. */
function withCodes(entries: SeededEntry[]): SeededEntry[] {
	const first = ({ life }: SeededEntry) => life.versions[0]!.getTime()
	const submitted = entries.filter(({ life }) => life.versions.length > 0)
	for (const [index, entry] of submitted.sort((a, b) => first(a) - first(b)).entries()) {
		entry.code = entryCode(entry.track.code, index + 1)
	}
	return entries
}

function planned(
	world: World,
	contest: SeededContest,
	track: SeededTrack,
	plans: readonly EntryPlan[],
	problems: ReadonlyMap<string, SeededProblem>,
	windows: EntryWindows,
): SeededEntry[] {
	const entries = plans.map((plan, index): SeededEntry => {
		const organization = organizationOf(world, plan.organization)
		const screener = personOf(world, index % 2 === 0 ? 'organizer' : 'organizer2')
		const life = lifeOf(track.kind, plan, windows, { owner: organization.owner, screener })
		return {
			id: idOf(`entry ${contest.slug} ${track.code} ${plan.title}`),
			plan,
			track,
			organization,
			partner: plan.partner ? organizationOf(world, plan.partner) : null,
			code: null,
			life,
			texts: textsOf(contest, track, plan, problems),
		}
	})
	return withCodes(entries)
}

/**
 * The entries of a track with their versions, receipts, files, teams, findings and events, each as
 * far as its plan goes before the review. Returns them in the order of the plans.
 */
export async function seedEntries(
	world: World,
	contest: SeededContest,
	track: SeededTrack,
	plans: readonly EntryPlan[],
	problems: ReadonlyMap<string, SeededProblem>,
	windows: EntryWindows,
): Promise<SeededEntry[]> {
	const entries = planned(world, contest, track, plans, problems, windows)
	await insertDrafts(world, contest, entries)
	const files = new Map(
		entries.map((entry) => [entry.id, addEntryFiles(world, contest.id, entry)] as const),
	)
	await writeFiles(world)
	await world.tx.entryFile.createMany({
		data: entries.flatMap(({ id, life }) =>
			(files.get(id)!.at(-1) ?? []).map((file) => ({
				entryId: id,
				fileId: file.id,
				slot: file.slot!,
				addedAt: life.createdAt,
			})),
		),
	})
	const declared = await declareForms(
		world,
		entries.map(({ id }) => id),
	)
	const versions = entries.flatMap((entry) =>
		versionRows(contest.id, entry, files.get(entry.id)!, declared.get(entry.id)),
	)
	await world.tx.entryVersion.createMany({ data: versions.map(({ row }) => row) })
	await world.tx.entryVersionFile.createMany({ data: versions.flatMap(({ files }) => files) })
	await world.tx.entryVersionMember.createMany({ data: versions.flatMap(({ team }) => team) })
	await advance(world, entries)
	await world.tx.track.update({
		where: { id: track.id },
		data: { lastEntryNumber: entries.filter(({ code }) => code !== null).length },
	})
	await insertReviews(world, entries)
	await insertEvents(world, contest, entries)
	return entries
}

async function insertDrafts(world: World, contest: SeededContest, entries: SeededEntry[]) {
	const { tx } = world
	await tx.entry.createMany({
		data: entries.map(({ id, track, organization, life, texts }) => ({
			...texts,
			id,
			contestId: contest.id,
			trackId: track.id,
			organizationId: organization.id,
			revision: 6 + life.versions.length,
			createdById: organization.owner.id,
			createdAt: life.createdAt,
			updatedAt: life.createdAt,
		})),
	})
	await tx.entryCollaborator.createMany({
		data: entries.map(({ id, organization }) => ({
			entryId: id,
			userId: organization.owner.id,
			role: 'lead',
		})),
	})
	await tx.teamMember.createMany({ data: entries.flatMap((entry) => teamOf(entry)) })
	await tx.entryPartner.createMany({
		data: entries.flatMap(({ id, partner, life }) =>
			partner
				? {
						entryId: id,
						organizationId: partner.id,
						shareBasisPoints: 3_000,
						confirmedAt: life.createdAt,
						confirmedById: partner.owner.id,
					}
				: [],
		),
	})
}

/** Every entry that was submitted brought to the state its life ends in. */
async function advance(world: World, entries: SeededEntry[]) {
	const rows = entries
		.filter(({ life }) => life.versions.length > 0)
		.map(({ id, code, life }) => ({
			id,
			code,
			state: life.state,
			version: idOf(`${id} version ${life.versions.length}`),
			submitted: life.versions.at(-1),
			mend_by: life.mendBy,
			mend_fields: life.mendFields,
			updated: life.events.at(-1)!.at,
		}))
	await world.tx.$executeRaw`
		UPDATE "entry" e SET "state" = v."state"::"EntryState", "code" = v."code",
			"current_version_id" = v."version", "submitted_at" = v."submitted",
			"mend_by" = v."mend_by", "mend_fields" = v."mend_fields", "updated_at" = v."updated"
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v(
			"id" text, "code" text, "state" text, "version" text, "submitted" timestamptz,
			"mend_by" timestamptz, "mend_fields" text[], "updated" timestamptz)
		WHERE e."id" = v."id"`
}

async function insertReviews(world: World, entries: SeededEntry[]) {
	await world.tx.screeningReview.createMany({
		data: entries.flatMap(({ id, life }) =>
			life.reviews.map(({ version, screener, ...review }, at) => ({
				...review,
				id: idOf(`${id} review ${at}`),
				entryId: id,
				entryVersionId: idOf(`${id} version ${version}`),
				screenerId: screener.id,
			})),
		),
	})
}

async function insertEvents(world: World, contest: SeededContest, entries: SeededEntry[]) {
	const events = entries
		.flatMap(({ id, code, life }) => life.events.map((event) => ({ ...event, id, code })))
		.sort((a, b) => a.at.getTime() - b.at.getTime())
	await world.tx.entryEvent.createMany({
		data: events.map(({ id, event, from, to, at, actor, reasonCode, note }) => ({
			entryId: id,
			event,
			fromState: from,
			toState: to,
			reasonCode: reasonCode || null,
			note,
			actorId: actor?.id ?? null,
			at,
		})),
	})
	for (const { id, code, event, from, to, at, actor, reasonCode } of events) {
		const subject = { contestId: contest.id, subjectType: 'entry', subjectId: id }
		noteAudit(world, actor, at, `entry.${event}`, { ...subject, code, from, to, reasonCode })
	}
	for (const { id, life, organization, track } of entries) {
		noteAudit(world, organization.owner, life.createdAt, 'entry.created', {
			contestId: contest.id,
			subjectType: 'entry',
			subjectId: id,
			trackId: track.id,
			organizationId: organization.id,
		})
	}
}
