import { publicContest } from '~/modules/contest/access.server'
import { contestName, contestNameSelect } from '~/modules/contest/rules/contest-name'
import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { absoluteUrl } from '~/modules/message/links.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { FileSlot } from '~/platform/generated/prisma/enums'
import { qrPath } from '~/platform/qr.server'
import { contentHashOf, receiptHashOf } from '../commands/submit-entry.server'
import { EntryNotFound } from '../errors'
import { findOwnEntry } from '../load.server'
import { contentFields } from '../rules/fields'
import { normalizeReceiptCode, printedReceiptCode, type ReceiptRecord } from '../rules/receipt'
import { EntryContent, EntryParties } from '../schema'
import { answeredProblem, domainName, siteLine } from './particulars.server'

const frozen = {
	id: true,
	number: true,
	title: true,
	summary: true,
	domainId: true,
	problemVersionId: true,
	content: true,
	siteDivision: true,
	siteAddress: true,
	receivedAt: true,
	inGrace: true,
	receiptCode: true,
	receiptHash: true,
	formCode: true,
	parties: true,
	entry: {
		select: {
			code: true,
			contestId: true,
			contest: {
				select: { ...contestNameSelect, slug: true },
			},
			track: { select: { kind: true, name: true, nameEn: true } },
			organization: { select: { name: true } },
			partners: {
				orderBy: { organizationId: 'asc' },
				select: { organization: { select: { name: true } } },
			},
		},
	},
	files: {
		select: {
			fileId: true,
			slot: true,
			file: {
				select: { name: true, size: true, sha256: true, completedAt: true, detectedType: true },
			},
		},
	},
} satisfies Prisma.EntryVersionSelect

type Frozen = Prisma.EntryVersionGetPayload<{ select: typeof frozen }>

const slots = Object.values(FileSlot)

/** The version's files as the receipt lists them: by slot, then in the order they were added. */
function filesOf(version: Frozen) {
	return version.files
		.map(({ fileId, slot, file }) => ({
			fileId,
			slot,
			name: file.name,
			size: Number(file.size),
			sha256: file.sha256 ?? '',
			type: file.detectedType ?? '',
		}))
		.sort((a, b) => slots.indexOf(a.slot) - slots.indexOf(b.slot))
}

function recordOf(version: Frozen): ReceiptRecord {
	return {
		contestId: version.entry.contestId,
		entry: version.entry.code ?? '',
		number: version.number,
		receivedAt: version.receivedAt.toISOString(),
		contentHash: contentHashOf(version),
		files: filesOf(version).map(({ slot, name, size, sha256 }) => ({ slot, name, size, sha256 })),
	}
}

/** What a receipt holds; never the title or the organization. */
function receiptOf(ctx: Context, version: Frozen) {
	const { contest, track } = version.entry
	const record = recordOf(version)
	return {
		...record,
		fileIds: filesOf(version).map(({ fileId }) => fileId),
		contest: contestName(ctx.locale, contest),
		track: inLanguage(ctx.locale, track.name, track.nameEn),
		code: printedReceiptCode(version.receiptCode),
		hash: version.receiptHash,
		intact: receiptHashOf(record) === version.receiptHash,
		inGrace: version.inGrace,
	}
}

export type Receipt = ReturnType<typeof receiptOf>

async function findVersion(ctx: Context, entryId: string, number: number) {
	await findOwnEntry(ctx.db, ctx.actor, entryId)
	const version = Number.isSafeInteger(number)
		? await ctx.db.entryVersion.findUnique({
				where: { entryId_number: { entryId, number } },
				select: frozen,
			})
		: null
	if (!version) throw new EntryNotFound()
	return version
}

/** Who submitted, lead first: as frozen with the version, or today's where that was not kept. */
function partiesOf(version: Frozen) {
	const { organization, partners } = version.entry
	const frozen = EntryParties.parse(version.parties)
	const parties =
		frozen.length > 0 ? frozen : [organization, ...partners.map((p) => p.organization)]
	return parties.map(({ name }, index) => ({ name, lead: index === 0 }))
}

/** The receipt of one submitted version, for the entry's own people. */
export async function getReceipt(ctx: Context, entryId: string, number: number) {
	const version = await findVersion(ctx, entryId, number)
	const receipt = receiptOf(ctx, version)
	const address = absoluteUrl(`/verify/receipt?code=${receipt.code}`)
	const parties = partiesOf(version)
	const { title, formCode } = version
	return { receipt, title, parties, formCode, address, qr: qrPath(address) }
}

/** One submitted version as it was: words, files, receipt. */
export async function getVersion(ctx: Context, entryId: string, number: number) {
	const version = await findVersion(ctx, entryId, number)
	const [domain, problem] = await Promise.all([
		domainName(ctx, version.domainId),
		answeredProblem(ctx, version.problemVersionId),
	])
	const content = EntryContent.parse(version.content)
	const { kind } = version.entry.track
	return {
		kind,
		entryCode: version.entry.code,
		number: version.number,
		title: version.title,
		summary: version.summary,
		domain,
		problem: problem && {
			code: problem.code,
			number: problem.number,
			title: problem.title,
		},
		site: siteLine(ctx.locale, version),
		receivedAt: version.receivedAt.toISOString(),
		receiptCode: printedReceiptCode(version.receiptCode),
		texts: contentFields[kind].map((field) => ({ field, text: content[field] ?? '' })),
		files: filesOf(version),
	}
}

export type Verdict =
	{ kind: 'valid'; receipt: Receipt } | { kind: 'altered'; code: string } | { kind: 'unknown' }

/**
 * Checks a receipt's code for anyone, of whatever contest: the stored version is hashed again and
 * compared. NotFound where the address names a contest (`slug`) that is not public.
 */
export async function verifyReceipt(ctx: Context, typed: string, slug?: string): Promise<Verdict> {
	if (slug !== undefined) await publicContest(ctx, slug)
	const code = normalizeReceiptCode(typed)
	const version = code
		? await ctx.db.entryVersion.findUnique({ where: { receiptCode: code }, select: frozen })
		: null
	if (!version) return { kind: 'unknown' }
	const receipt = receiptOf(ctx, version)
	return receipt.intact ? { kind: 'valid', receipt } : { kind: 'altered', code: receipt.code }
}
