/** What a member of the team is asked to confirm, and what the team's page shows of each. */
export const memberSelect = {
	name: true,
	employer: true,
	title: true,
	role: true,
	phone: true,
	email: true,
	idType: true,
	idLastDigits: true,
	confirmedAt: true,
	consents: true,
} as const
