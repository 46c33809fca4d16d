import { pagesText } from './entrant/pages'
import { partsText } from './entrant/parts'
import { receiptText } from './entrant/receipt'

/** The entrant's own screens: dashboard, an entry's pages, receipt, a member's confirmation. */
export const entrantText = {
	'zh-CN': { ...pagesText['zh-CN'], ...partsText['zh-CN'], ...receiptText['zh-CN'] },
	en: { ...pagesText.en, ...partsText.en, ...receiptText.en },
}
