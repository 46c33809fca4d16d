/** The policies claims can be made under. */
export const offered = {
	state: 'published',
	versions: { some: { publishedAt: { not: null } } },
} as const

/** Of a policy's versions the one in force. */
export const newestPublished = {
	where: { publishedAt: { not: null } },
	orderBy: [{ publishedAt: 'desc' as const }, { id: 'desc' as const }],
	take: 1,
}
