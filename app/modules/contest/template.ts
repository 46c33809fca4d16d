import type { RuleInput } from '~/modules/ranking/schema'
import { type Dated, type TemplateStage, datedStages } from './rules/calendar-template'
import { noticeNote } from './rules/notice-note'
import { liveFinal, scenarioRubric, solutionRubric, type TemplateRubric } from './template-rubrics'

type TemplateTrack = {
	code: string
	kind: 'scenario' | 'solution'
	name: string
	nameEn: string
	summary: string
	summaryEn: string
	eligibility: string
	eligibilityEn: string
	listTitle: string
	listTitleEn: string
	seats: number
	siteRegion: string | null
	requiresProblem: boolean
}

type TemplateRound = {
	track: string
	stage: 'preliminary' | 'semi_final' | 'final'
	name: string
	nameEn: string
	rubric: string
	judgesPerEntry: number
	rule: RuleInput
}

export type ContestTemplate = {
	name: string
	nameEn: string
	slogan: string
	sloganEn: string
	hosts: string[]
	hostsEn: string[]
	domains: { code: string; name: string; nameEn: string }[]
	tracks: TemplateTrack[]
	stages: TemplateStage[]
	rubrics: TemplateRubric[]
	rounds: TemplateRound[]
}

const trimmed = (criterion: string): RuleInput => ({
	by: 'judge-total',
	method: 'trimmed-mean',
	drop: 1,
	minJudges: 5,
	quorum: 3,
	rounding: { final: 2 },
	ties: ['untrimmed', `criterion:${criterion}`, 'committee', 'shared'],
	select: { seats: 10, minScore: 60, tieAtCut: 'decide' },
})

/** The national contest as the city announced it (product.md §1); days count from the start. */
const national: ContestTemplate = {
	name: '全国数字经济应用场景大赛',
	nameEn: 'National Digital-Economy Application-Scenario Contest',
	slogan: '让好场景在沈阳落地',
	sloganEn: 'Good scenarios come to life in Shenyang',
	hosts: ['沈阳市发展和改革委员会'],
	hostsEn: ['Shenyang Municipal Development and Reform Commission'],
	domains: [
		{ code: 'industry', name: '工业', nameEn: 'Industry' },
		{ code: 'services', name: '服务业', nameEn: 'Services' },
		{ code: 'agriculture', name: '农业', nameEn: 'Agriculture' },
		{ code: 'infrastructure', name: '基础设施', nameEn: 'Infrastructure' },
		{ code: 'other', name: '其他', nameEn: 'Other' },
	],
	tracks: [
		{
			code: 'A',
			kind: 'scenario',
			name: '应用场景评选',
			nameEn: 'Scenario selection',
			summary: '面向沈阳市内已建成或在建的数字化应用场景，评选“数字沈阳”十大新应用新场景。',
			summaryEn:
				'For digital application scenarios built or under construction in Shenyang. Ten of them become the “Digital Shenyang” list of new applications and new scenarios.',
			eligibility:
				'场景所在地须在沈阳市行政区域内。\n申报单位须为依法设立的法人或其他组织，并通过单位核验。\n可由一家单位牵头，联合其他单位共同申报。',
			eligibilityEn:
				'The site of the scenario lies within Shenyang.\nThe applicant is a lawfully established organization whose identity has been verified.\nOne organization may lead a consortium of several.',
			listTitle: '“数字沈阳”十大新应用新场景',
			listTitleEn: '“Digital Shenyang” Top Ten New Applications and New Scenarios',
			seats: 10,
			siteRegion: '2101',
			requiresProblem: false,
		},
		{
			code: 'B',
			kind: 'solution',
			name: '数字化解决方案大赛',
			nameEn: 'Solution contest',
			summary: '面向全国企业与团队，就专业赛题提交解决方案，遴选“数字沈阳”十佳创新性项目。',
			summaryEn:
				'Open to firms and teams from all over the country. Each entry answers one published problem statement; ten become the “Digital Shenyang” list of innovative projects.',
			eligibility:
				'面向全国依法设立的企业、事业单位、高校院所和社会组织。\n每个参赛项目须选定一道已发布的赛题。\n获奖项目在沈阳落地或在沈阳新注册企业的，可按政策申请奖励。',
			eligibilityEn:
				'Open to firms, institutions, universities and social organizations established anywhere in China.\nEach entry answers one published problem statement.\nWinners that land their project, or register a firm, in Shenyang may claim the incentives published here.',
			listTitle: '“数字沈阳”十佳创新性项目',
			listTitleEn: '“Digital Shenyang” Top Ten Innovative Projects',
			seats: 10,
			siteRegion: null,
			requiresProblem: true,
		},
	],
	stages: [
		{ key: 'registration', name: '报名', nameEn: 'Registration', opens: [0, 9], closes: [15, 0] },
		{ key: 'submission', name: '作品提交', nameEn: 'Submission', opens: [5, 9], closes: [24, 17] },
		{
			key: 'screening',
			name: '资格与形式审查',
			nameEn: 'Screening',
			opens: [26, 9],
			closes: [31, 0],
		},
		{
			key: 'preliminary',
			name: '网络初评',
			nameEn: 'Online review',
			opens: [33, 9],
			closes: [45, 0],
		},
		{ key: 'final', name: '路演终评', nameEn: 'Live final', opens: [58, 9], closes: [58, 18] },
		{ key: 'decision', name: '审定', nameEn: 'Decision', opens: [59, 9], closes: [61, 0] },
		{
			key: 'public_notice',
			name: '公示',
			nameEn: 'Public notice',
			opens: [61, 9],
			closes: [69, 0],
			...noticeNote(5),
		},
		{ key: 'release', name: '发布', nameEn: 'Release', opens: [70, 9], closes: [71, 0] },
		{ key: 'landing', name: '落地', nameEn: 'Landing', opens: [71, 0], closes: [436, 0] },
	],
	rubrics: [scenarioRubric, solutionRubric, liveFinal],
	rounds: [
		{
			track: 'A',
			stage: 'preliminary',
			name: '应用场景评选·网络初评',
			nameEn: 'Scenario selection: online review',
			rubric: 'scenario',
			judgesPerEntry: 5,
			rule: trimmed('创新性'),
		},
		{
			track: 'B',
			stage: 'preliminary',
			name: '数字化解决方案大赛·网络初评',
			nameEn: 'Solution contest: online review',
			rubric: 'solution',
			judgesPerEntry: 5,
			rule: trimmed('技术创新性'),
		},
	],
}

export const templates = { national } as const
export type TemplateKey = keyof typeof templates
export const templateKeys = Object.keys(templates) as [TemplateKey, ...TemplateKey[]]

/** The template's stages as instants, day 0 being `startsOn` (its 00:00 in Beijing). */
export function stagesFrom(template: ContestTemplate, startsOn: Date): Dated[] {
	return datedStages(template.stages, startsOn)
}
