// Stands beside node_modules, also where the service itself runs from dist/: load-wechaty.ts imports it by its address.
export { FileBox } from 'file-box'
export { WechatyBuilder } from 'wechaty'
