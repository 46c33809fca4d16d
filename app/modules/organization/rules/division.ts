/**
 * Administrative divisions (GB/T 2260, six digits), as far as the contest needs names: provinces,
 * and the city and districts of Shenyang. 210000 is Liaoning's provincial office.
 */
type Named = { zh: string; en: string }

export type Division = {
	code: string
	/** Null when the first two digits are no province. */
	province: Named | null
	/** The city itself for 210100, a district for 2101xx; null elsewhere and for unknown codes. */
	shenyang: Named | null
	/** Below 2101, whether or not the district is known. A hint only where it comes from a code. */
	inShenyang: boolean
}

export const provinces: Record<string, Named> = {
	'11': { zh: '北京市', en: 'Beijing' },
	'12': { zh: '天津市', en: 'Tianjin' },
	'13': { zh: '河北省', en: 'Hebei' },
	'14': { zh: '山西省', en: 'Shanxi' },
	'15': { zh: '内蒙古自治区', en: 'Inner Mongolia' },
	'21': { zh: '辽宁省', en: 'Liaoning' },
	'22': { zh: '吉林省', en: 'Jilin' },
	'23': { zh: '黑龙江省', en: 'Heilongjiang' },
	'31': { zh: '上海市', en: 'Shanghai' },
	'32': { zh: '江苏省', en: 'Jiangsu' },
	'33': { zh: '浙江省', en: 'Zhejiang' },
	'34': { zh: '安徽省', en: 'Anhui' },
	'35': { zh: '福建省', en: 'Fujian' },
	'36': { zh: '江西省', en: 'Jiangxi' },
	'37': { zh: '山东省', en: 'Shandong' },
	'41': { zh: '河南省', en: 'Henan' },
	'42': { zh: '湖北省', en: 'Hubei' },
	'43': { zh: '湖南省', en: 'Hunan' },
	'44': { zh: '广东省', en: 'Guangdong' },
	'45': { zh: '广西壮族自治区', en: 'Guangxi' },
	'46': { zh: '海南省', en: 'Hainan' },
	'50': { zh: '重庆市', en: 'Chongqing' },
	'51': { zh: '四川省', en: 'Sichuan' },
	'52': { zh: '贵州省', en: 'Guizhou' },
	'53': { zh: '云南省', en: 'Yunnan' },
	'54': { zh: '西藏自治区', en: 'Tibet' },
	'61': { zh: '陕西省', en: 'Shaanxi' },
	'62': { zh: '甘肃省', en: 'Gansu' },
	'63': { zh: '青海省', en: 'Qinghai' },
	'64': { zh: '宁夏回族自治区', en: 'Ningxia' },
	'65': { zh: '新疆维吾尔自治区', en: 'Xinjiang' },
	'71': { zh: '台湾省', en: 'Taiwan' },
	'81': { zh: '香港特别行政区', en: 'Hong Kong' },
	'82': { zh: '澳门特别行政区', en: 'Macao' },
}

export const shenyangDivisions: Record<string, Named> = {
	'210100': { zh: '沈阳市', en: 'Shenyang' },
	'210102': { zh: '和平区', en: 'Heping District' },
	'210103': { zh: '沈河区', en: 'Shenhe District' },
	'210104': { zh: '大东区', en: 'Dadong District' },
	'210105': { zh: '皇姑区', en: 'Huanggu District' },
	'210106': { zh: '铁西区', en: 'Tiexi District' },
	'210111': { zh: '苏家屯区', en: 'Sujiatun District' },
	'210112': { zh: '浑南区', en: 'Hunnan District' },
	'210113': { zh: '沈北新区', en: 'Shenbei New Area' },
	'210114': { zh: '于洪区', en: 'Yuhong District' },
	'210115': { zh: '辽中区', en: 'Liaozhong District' },
	'210123': { zh: '康平县', en: 'Kangping County' },
	'210124': { zh: '法库县', en: 'Faku County' },
	'210181': { zh: '新民市', en: 'Xinmin City' },
}

/** Names a six-digit division as far as the tables above go. */
export function divisionOf(code: string): Division {
	return {
		code,
		province: provinces[code.slice(0, 2)] ?? null,
		shenyang: shenyangDivisions[code] ?? null,
		inShenyang: /^2101\d\d$/.test(code),
	}
}
