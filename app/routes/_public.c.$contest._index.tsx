export { loader, default, handle } from './_public._index/route'
