import { defineMessages } from './define'
import { plural } from './plural'

/** Words of the upload area and of a file's kind. */
export const fileText = defineMessages(
	{
		kinds: (kinds: string) => `可上传 ${kinds} 文件。`,
		several: (max: number) => `最多 ${max} 个。`,
		replaces: '再次上传将替换当前文件。',
		resumes: '上传中断后可继续，已传部分不会丢失。',
		submit: '上传',
		uploading: '正在上传',
		checking: '已传完，正在校验文件内容…',
		progress: (loaded: string, size: string) => `${loaded} / ${size}`,
		waiting: (seconds: number) => `连接中断，将在 ${seconds} 秒内自动续传。`,
		offline: '网络已断开，恢复后将自动续传。',
		failedTitle: (name: string) => `${name} 未上传`,
		failed: '文件没有传完。请检查网络后重试，已传部分会保留。',
		retry: '重试',
		cancel: '取消上传',
		cancelNamed: (name: string) => `取消上传 ${name}`,
		dismiss: '知道了',
		done: (name: string) => `${name} 已上传并通过校验。`,
		remove: '移除',
		removeQuestion: (name: string) => `移除 ${name}？`,
		removeDetail: '移除后需要重新上传。已提交的版本中的文件不受影响。',
		confirmRemove: '确认移除',
		none: '还没有文件。',
		types: {
			'application/pdf': 'PDF',
			'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
			'video/mp4': 'MP4',
			'application/zip': 'ZIP',
			'image/jpeg': 'JPG',
			'image/png': 'PNG',
		},
	},
	{
		kinds: (kinds) => `${kinds} files.`,
		several: (max) => `At most ${max}.`,
		replaces: 'Uploading again replaces the current file.',
		resumes: 'An interrupted upload goes on where it stopped.',
		submit: 'Upload',
		uploading: 'Uploading',
		checking: 'Everything has arrived. Checking the content…',
		progress: (loaded, size) => `${loaded} of ${size}`,
		waiting: (seconds) => `The connection broke. Going on within ${plural(seconds, 'second')}.`,
		offline: 'You are offline. The upload goes on when the network is back.',
		failedTitle: (name) => `${name} was not uploaded`,
		failed:
			'The file did not arrive completely. Check the network and retry; what arrived is kept.',
		retry: 'Retry',
		cancel: 'Cancel upload',
		cancelNamed: (name) => `Cancel the upload of ${name}`,
		dismiss: 'Dismiss',
		done: (name) => `${name} has been uploaded and checked.`,
		remove: 'Remove',
		removeQuestion: (name) => `Remove ${name}?`,
		removeDetail:
			'You would have to upload it again. Files in submitted versions are not affected.',
		confirmRemove: 'Remove file',
		none: 'No files yet.',
		types: {
			'application/pdf': 'PDF',
			'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
			'video/mp4': 'MP4',
			'application/zip': 'ZIP',
			'image/jpeg': 'JPG',
			'image/png': 'PNG',
		},
	},
)

/** A short word for a MIME type of ours. */
export function typeWord(type: string): string {
	return (fileText['zh-CN'].types as Record<string, string>)[type] ?? type
}
