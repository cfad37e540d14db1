/** WeChat's own browser, in which links of its chats open. */
export const isWechatBrowser = (userAgent: string): boolean => /\bMicroMessenger\//.test(userAgent)
