import { defineMessages } from '../define'

export const rankingErrors = defineMessages(
	{
		ranking_round_open: '评分尚未结束，或结果已经发布，不能冻结排名。',
		ranking_changed: '评分数据在您打开页面后有变化，请核对最新结果后再冻结。',
		ranking_unchanged: '数据和规则与上一份快照完全相同，无需重新冻结。',
		ranking_reason: '重新冻结排名须写明理由，理由会与快照一起留存。',
		ranking_no_sheets: '本轮没有任何有效评分，不能计算排名。',
		ranking_combined: '本轮规则要求合并多轮成绩，请先用命令行工具核算后再录入。',
		bundle_missing: '请粘贴排名数据，或选择下载得到的 JSON 文件。',
		bundle_not_json: '这不是完整的 JSON 数据，请重新下载后原样提交。',
		bundle_shape: ({ why }: { why: string }) => `这不是排名数据包：${why}`,
	},
	{
		ranking_round_open:
			'Scoring is not over, or the result is released: the ranking cannot be frozen.',
		ranking_changed: 'Sheets changed since you opened the page. Check the new result, then freeze.',
		ranking_unchanged:
			'Data and rule equal those of the last snapshot. There is nothing to freeze.',
		ranking_reason: 'Say why the ranking is frozen again. The reason is kept with the snapshot.',
		ranking_no_sheets: 'The round has no counted sheet, so there is nothing to rank.',
		ranking_combined:
			'This round’s rule joins several rounds. Compute it on the command line first.',
		bundle_missing: 'Paste the ranking data, or choose the JSON file you downloaded.',
		bundle_not_json: 'This is not complete JSON. Download the file again and submit it as it is.',
		bundle_shape: ({ why }) => `This is not a ranking bundle: ${why}`,
	},
)
