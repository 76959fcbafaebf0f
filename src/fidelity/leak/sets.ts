/** Telling the chatbot who it is to be: whoever does so speaks of its instructions, not of their own. */
export const SETS_THE_BOT =
  /^\s*(?:please )?act as (?:an?|my) (?![^.\n]{0,40}\b(?:user|customer|client|persona|caller|person)\b)|\bignore (?:all |any |your |the )*(?:previous |prior |earlier |above )?(?:instructions|rules|prompts?)\b|\b(?:you are now|from now on,? you(?:['’]re| are| will)?|you will now (?:be|act|play)|pretend (?:you are|you['’]re|to be) (?:a|an|my|the)|new rules? for you)\b(?! (?:a |an |the )?(?:simulated |typical |real )?(?:user|customer|persona|client)\b)/iu;
