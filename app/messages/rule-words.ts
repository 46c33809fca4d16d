import { defineMessages } from './define'
import { plural } from './plural'

/** A ranking rule in words, as it is declared before scoring and printed with the result. */
export const ruleText = defineMessages(
	{
		by: { 'judge-total': '按每位专家的总分', criterion: '按各项指标的得分' },
		methods: {
			mean: '取平均分',
			'trimmed-mean': '去掉最高分和最低分后取平均分',
			median: '取中位数',
			'z-score': '按专家打分习惯标准化后取平均分',
		},
		trimmed: (drop: string, least: string) =>
			`去掉 ${drop} 个最高分和 ${drop} 个最低分后取平均分；不足 ${least} 份评分时取全部平均分`,
		places: (places: string) => `结果四舍五入保留 ${places} 位小数`,
		untrimmed: '全部有效评分的平均分',
		criterion: (name: string) => `“${name}”得分`,
		compare: (chain: string) => `依次比较${chain}`,
		committee: '仍相同的，由审定委员会决定',
		byCommittee: '审定委员会决定',
		shared: '名次并列',
		stillShared: '再相同的，名次并列',
	},
	{
		by: { 'judge-total': 'By each judge’s total', criterion: 'By criterion' },
		methods: {
			mean: 'mean',
			'trimmed-mean': 'trimmed mean',
			median: 'median',
			'z-score': 'mean after standardizing each judge’s marks',
		},
		trimmed: (drop, least) =>
			`mean after dropping the ${drop === '1' ? '' : `${drop} `}highest and ${drop === '1' ? '' : `${drop} `}lowest; with fewer than ${plural(least, 'sheet')}, the mean of all`,
		places: (places) => `rounded half up to ${plural(places, 'decimal')}`,
		untrimmed: 'mean of all counted sheets',
		criterion: (name) => `score for “${name}”`,
		compare: (chain) => `Compared in turn: ${chain}`,
		committee: 'then decided by the decision committee',
		byCommittee: 'decided by the decision committee',
		shared: 'Shared places',
		stillShared: 'shared places where still equal',
	},
)
