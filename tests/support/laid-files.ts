import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Purpose, SubjectType } from '~/modules/file/purposes'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import type { Staged } from './cast'
import { opening } from './judged-world'

type Laid = {
	purpose: Purpose
	subjectType: SubjectType
	subjectId: string
	ownerId: string
	contestId?: string
	organizationId?: string
}

/** A stored file, with its bytes, beside something that is not an entry. */
async function lay(laid: Laid): Promise<string> {
	const bytes = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
	const { id } = await db.storedFile.create({
		data: {
			...laid,
			name: '附件.pdf',
			detectedType: 'application/pdf',
			size: BigInt(bytes.length),
			sha256: 'b'.repeat(64),
			state: 'stored',
			completedAt: opening,
		},
		select: { id: true },
	})
	const folder = join(env.DATA_DIR, 'files', id.slice(-2))
	await mkdir(folder, { recursive: true })
	await writeFile(join(folder, id), bytes)
	return id
}

/** One file of each kind there is, by what it is laid beside and how that stands. */
export async function layFiles({ own, people }: Staged) {
	const { contest, winner, noticeId, decisionId, objectionId, money, paying } = own
	const ofContest = { contestId: contest.id }
	const ofFirm = { organizationId: winner, ownerId: people.owner }
	const evidence = { purpose: 'evidence', ...ofContest } as const
	const minutes = { purpose: 'minutes', ownerId: people.chief, ...ofContest } as const
	const ofClaim = { ...evidence, ...ofFirm, subjectType: 'claim' } as const
	const ofNotice = { ...evidence, subjectType: 'notice', subjectId: noticeId } as const
	const filed = await lay({ ...ofNotice, ownerId: people.outsider })
	await db.objection.update({
		where: { id: objectionId },
		data: { evidenceFileId: filed },
		select: { id: true },
	})
	return {
		'of a draft': own.draft.fileId,
		'of a submitted version': own.submitted.fileId,
		'proof of an organization': await lay({
			...ofFirm,
			purpose: 'organizationProof',
			subjectType: 'organization',
			subjectId: winner,
		}),
		'of a claim not handed in': await lay({ ...ofClaim, subjectId: money.draft.id }),
		'of a claim': await lay({ ...ofClaim, subjectId: paying.claim.id }),
		'minutes before the decision': await lay({
			...minutes,
			subjectType: 'contest',
			subjectId: contest.id,
		}),
		'minutes of a decision': await lay({
			...minutes,
			subjectType: 'decision',
			subjectId: decisionId,
		}),
		'beside a notice': await lay({ ...ofNotice, ownerId: people.outsider }),
		'of an objection': filed,
	}
}

export type LaidFile = keyof Awaited<ReturnType<typeof layFiles>>
