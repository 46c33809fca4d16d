import { expect, test } from 'vitest'
import { type ContestHosts, hostsInLanguage } from '~/modules/contest/rules/contest-hosts'
import { DetailsForm } from '~/modules/contest/schema/set-up'

const row: ContestHosts = {
	hosts: ['沈阳市示例委员会'],
	hostsEn: ['Demonstration Commission of Shenyang'],
	organizers: ['示例中心', '示例协会'],
	organizersEn: [],
	coOrganizers: [],
	coOrganizersEn: [],
	contactHours: '工作日 9:00–17:00',
	contactHoursEn: 'Working days, 9:00–17:00',
	contactAddress: '示例街 1 号',
	contactAddressEn: '',
	reportChannel: '024-0000 0001',
	reportChannelEn: '',
}

test('English pages show the English of who runs a contest, and the Chinese where there is none', () => {
	expect(hostsInLanguage('zh-CN', row)).toMatchObject({
		hosts: row.hosts,
		contactHours: row.contactHours,
	})
	expect(hostsInLanguage('en', row)).toEqual({
		hosts: row.hostsEn,
		organizers: row.organizers,
		coOrganizers: [],
		contactHours: row.contactHoursEn,
		contactAddress: row.contactAddress,
		reportChannel: row.reportChannel,
	})
})

test('there is one English name for each Chinese one, or none', () => {
	const faults = (names: Record<string, string>) =>
		DetailsForm.safeParse({
			version: 'v',
			name: '大赛',
			nameEn: 'Contest',
			edition: '首届',
			editionEn: 'First',
			slogan: '口号',
			sloganEn: 'Slogan',
			...names,
		}).error?.issues.map(({ path, message }) => [path.join('.'), message])
	expect(faults({ hosts: '甲\n乙' })).toBeUndefined()
	expect(faults({ hosts: '甲\n乙', hostsEn: 'A\nB' })).toBeUndefined()
	expect(faults({ hosts: '甲\n乙', hostsEn: 'A' })).toEqual([['hostsEn', 'names_en_count']])
	expect(faults({ coOrganizersEn: 'x'.repeat(121) })).toContainEqual([
		'coOrganizersEn',
		'names_en_invalid',
	])
})
