import { contestHostsSelect } from '~/modules/contest/rules/contest-hosts'
import { contestNameSelect } from '~/modules/contest/rules/contest-name'

/** What every list of notices shows of one. */
export const noticeHead = {
	id: true,
	kind: true,
	number: true,
	title: true,
	titleEn: true,
	openedAt: true,
	closesAt: true,
} as const

/** What a notice's text says of its contest: the name, who runs it, where an objection goes. */
export const noticeContest = {
	...contestNameSelect,
	...contestHostsSelect,
	contactPhone: true,
	contactEmail: true,
} as const
