import { defineMessages } from '../define'
import { plural } from '../plural'

export const fileErrors = defineMessages(
	{
		file_type_not_allowed: ({ kinds }: { kinds: string }) =>
			`此处只能上传 ${kinds} 文件，请另存为所列格式后再上传。`,
		file_content_wrong: ({ kinds }: { kinds: string }) =>
			`文件内容与扩展名不符或已损坏，请确认能正常打开，并另存为 ${kinds} 后重新上传。`,
		file_too_large: ({ limit }: { limit: string }) => `文件超过 ${limit}，请压缩后再上传。`,
		file_empty: '文件是空的，请重新选择。',
		file_name_invalid: '文件名无法使用，请改名后再上传。',
		file_not_chosen: '请先选择文件，再点“上传”。',
		file_too_many: ({ max }: { max: number }) =>
			`此处最多保存 ${max} 个文件，请先移除不需要的文件。`,
		file_too_many_unfinished: ({ max }: { max: number }) =>
			`您有 ${max} 个上传尚未完成，请先完成或等待其过期后再上传。`,
		file_quota: ({ limit }: { limit: string }) =>
			`您上传的文件总量已达 ${limit}，请移除不需要的文件，或联系组委会。`,
		file_disk_full: '服务器存储空间不足，暂时不能上传，请联系组委会。',
		file_subject_closed: '材料已提交或已关闭，现在不能增减文件。',
		file_in_use: '该文件已作为依据使用，不能移除。',
		file_incomplete: '文件没有传完，请继续上传。',
		upload_login: '登录已过期，请在新窗口登录后再点“重试”。',
		upload_link_invalid: '上传链接无效，请重新选择文件上传。',
		upload_link_expired: '上传链接已过期，请重新上传，已传部分会保留。',
		upload_malformed: '上传的数据格式有误，请刷新页面后重试。',
		upload_offset: '续传位置与服务器不一致，正在重新核对。',
		upload_not_recorded: '文件已传完，但未能登记，请重试。',
	},
	{
		file_type_not_allowed: ({ kinds }) =>
			`Only ${kinds} files can be uploaded here. Save yours as one of these and try again.`,
		file_content_wrong: ({ kinds }) =>
			`The content does not match the extension, or the file is damaged. Check that it opens, save it as ${kinds} and upload it again.`,
		file_too_large: ({ limit }) =>
			`The file is larger than ${limit}. Make it smaller and try again.`,
		file_empty: 'The file is empty. Choose another.',
		file_name_invalid: 'This file name cannot be used. Rename the file and try again.',
		file_not_chosen: 'Choose a file first, then press “Upload”.',
		file_too_many: ({ max }) =>
			`At most ${plural(max, 'file')} can be kept here. Remove one you do not need.`,
		file_too_many_unfinished: ({ max }) =>
			`You have ${plural(max, 'unfinished upload')}. Finish what you began, or wait until it expires, before starting another.`,
		file_quota: ({ limit }) =>
			`Your files have reached ${limit} in total. Remove some, or contact the organizers.`,
		file_disk_full:
			'The server is short of space and cannot take files now. Please contact the organizers.',
		file_subject_closed: 'This has been submitted or closed; its files can no longer be changed.',
		file_in_use: 'This file serves as proof and cannot be removed.',
		file_incomplete: 'The file did not arrive completely. Continue the upload.',
		upload_login: 'Your session has ended. Log in in another window, then press “Retry”.',
		upload_link_invalid: 'This upload link is not valid. Choose the file again.',
		upload_link_expired:
			'This upload link has expired. Upload again; what has arrived already is kept.',
		upload_malformed: 'The upload could not be read. Reload the page and try again.',
		upload_offset: 'The server has a different amount of this file. Checking again.',
		upload_not_recorded: 'The file arrived but could not be recorded. Please retry.',
	},
)
