/** Of a problem statement's versions the one everybody reads. */
export const newestPublished = {
	where: { publishedAt: { not: null } },
	orderBy: { number: 'desc' },
	take: 1,
} as const
