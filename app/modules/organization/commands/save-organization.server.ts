import type { Context } from '~/modules/context'
import { DomainError, Forbidden } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { Prisma } from '~/platform/generated/prisma/client'
import { OrganizationCodeTaken, OrganizationNotFound, OrganizationStale } from '../errors'
import { canEditOrganization, canRegisterOrganization, canViewOrganization } from '../policy'
import { changedFields, type Particulars } from '../rules/particulars'
import type { OrganizationInput } from '../schema'

const day = (text: string | undefined) => (text ? new Date(`${text}T00:00:00Z`) : null)

/** The last calendar day, in the contest's zone, on which something can already have happened. */
function todayOf(ctx: Context): string {
	return new Date(ctx.receivedAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

function requirePast(ctx: Context, input: OrganizationInput): void {
	for (const field of ['establishedOn', 'registeredHereSince'] as const) {
		const value = input[field]
		if (value && value > todayOf(ctx)) {
			throw new DomainError('organization_date_future', 'invalid', { field })
		}
	}
}

function columnsOf(input: OrganizationInput) {
	return {
		kind: input.kind,
		code: input.code ?? null,
		codeDivision: input.code?.slice(2, 8) ?? null,
		name: input.name,
		shortName: input.shortName,
		division: input.division,
		address: input.address,
		registrationAuthority: input.registrationAuthority,
		establishedOn: day(input.establishedOn),
		registeredHereSince: day(input.registeredHereSince),
		isBranch: input.isBranch,
		contactName: input.contactName,
		contactPhone: input.contactPhone,
	}
}

/** The database decides who was first with a code. */
async function withFreeCode<T>(write: () => Promise<T>): Promise<T> {
	try {
		return await write()
	} catch (error) {
		const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
		throw taken ? new OrganizationCodeTaken() : error
	}
}

/** Enters an organization; the person who does becomes its owner, and organizers verify it. */
export async function registerOrganization(
	ctx: Context,
	input: OrganizationInput,
): Promise<string> {
	const { actor } = ctx
	if (actor.kind !== 'user' || !canRegisterOrganization(actor)) throw new Forbidden()
	requirePast(ctx, input)
	return withFreeCode(() =>
		ctx.transaction(async (tx) => {
			const organization = await tx.organization.create({
				data: {
					...columnsOf(input),
					verification: 'pending',
					createdById: actor.userId,
					createdAt: ctx.receivedAt,
					updatedAt: ctx.receivedAt,
					members: { create: { userId: actor.userId, role: 'owner' } },
				},
				select: { id: true },
			})
			await ctx.audit(tx, 'organization.registered', {
				subjectType: 'organization',
				subjectId: organization.id,
				code: input.code ?? null,
				name: input.name,
			})
			return organization.id
		}),
	)
}

const particulars = {
	kind: true,
	code: true,
	name: true,
	division: true,
	address: true,
	registrationAuthority: true,
	establishedOn: true,
	registeredHereSince: true,
	isBranch: true,
	verification: true,
	updatedAt: true,
} satisfies Prisma.OrganizationSelect

async function lockOrganization(ctx: Context, tx: Tx, id: string) {
	await tx.$queryRaw`SELECT 1 FROM "organization" WHERE "id" = ${id} FOR UPDATE`
	const organization = await tx.organization.findUnique({ where: { id }, select: particulars })
	if (!organization || !canViewOrganization(ctx.actor, { id })) throw new OrganizationNotFound()
	if (!canEditOrganization(ctx.actor, { id })) throw new Forbidden()
	return organization
}

/**
 * Saves an organization's particulars. A change of what a licence proves sends it back to be
 * verified; so does saving one that was returned.
 */
export async function saveOrganization(
	ctx: Context,
	id: string,
	{ seen, ...input }: OrganizationInput & { seen: string },
): Promise<void> {
	requirePast(ctx, input)
	await withFreeCode(() =>
		ctx.transaction(async (tx) => {
			const before = await lockOrganization(ctx, tx, id)
			if (before.updatedAt.toISOString() !== seen) throw new OrganizationStale()
			const columns = columnsOf(input)
			const changed = changedFields(before, columns satisfies Particulars & object)
			const again = changed.length > 0 || before.verification === 'returned'
			const unverified = { verification: 'pending', verifiedById: null, verifiedAt: null } as const
			await tx.organization.update({
				where: { id },
				data: { ...columns, ...(again ? unverified : {}), updatedAt: ctx.receivedAt },
				select: { id: true },
			})
			await ctx.audit(tx, 'organization.saved', {
				subjectType: 'organization',
				subjectId: id,
				changed,
				from: before.verification,
				to: again ? 'pending' : before.verification,
			})
		}),
	)
}
