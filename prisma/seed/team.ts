import type { Prisma } from '~/platform/generated/prisma/client'
import { MEMBER_NOTICE_VERSION } from '~/modules/entry/schema'
import type { SeededEntry } from './entries'
import { fractionOf, idOf } from './stable'

const surnames = [...'李刘高罗梁宋唐邓萧曾彭董袁于余叶蒋杜苏程丁任卢姚钟谭陆汪范廖石贾']
const givenNames = [
	'一鸣',
	'子墨',
	'雨桐',
	'思齐',
	'浩然',
	'静姝',
	'云帆',
	'景澄',
	'若谷',
	'清扬',
	'嘉言',
	'书瑶',
	'明朗',
	'青云',
	'语嫣',
	'远航',
]

function inventedName(seed: string): string {
	const surname = surnames[Math.floor(fractionOf(`${seed} surname`) * surnames.length)]!
	return surname + givenNames[Math.floor(fractionOf(`${seed} given`) * givenNames.length)]!
}

const posts = ['项目负责人', '技术负责人', '产品经理', '算法工程师', '实施工程师']

/** The owner as lead and three invented colleagues, all confirmed by their own links. */
export function teamOf(entry: SeededEntry): Prisma.TeamMemberCreateManyInput[] {
	const { id, organization, life, partner } = entry
	const at = life.createdAt
	const consents = {
		notice: MEMBER_NOTICE_VERSION,
		sensitive: true,
		thirdParties: true,
		publicity: true,
		at: at.toISOString(),
		declined: false,
	}
	const confirmed = life.versions.length > 0
	return posts.slice(0, 4).map((title, position) => {
		const lead = position === 0
		const mail = lead ? organization.owner.email : `member${position}.${id.slice(0, 6)}@org.example`
		return {
			id: idOf(`${id} member ${position}`),
			entryId: id,
			name: lead ? organization.owner.name : inventedName(`${id} ${position}`),
			employer: (position === 3 && partner ? partner : organization).name,
			title,
			role: lead ? 'lead' : 'member',
			phone: `1990000${String(1000 + position)}`,
			email: mail,
			position,
			...(confirmed && { confirmedAt: at, consents }),
		}
	})
}
