import type { Actor } from '~/modules/context'

export function isMember(actor: Actor, organizationId: string): boolean {
	return (
		actor.kind === 'user' &&
		actor.memberships.some((membership) => membership.organizationId === organizationId)
	)
}

export function isUser(actor: Actor, userId: string): boolean {
	return actor.kind === 'user' && actor.userId === userId
}
