const yes =
  /^(yes|yeah|yep|yup|ya|ja|sure|ok|okay|okey|please|alright|all right|fine|perfect|great|good|exactly|correct|right|of course|absolutely|definitely|go ahead|do it|do that|do so|lets do it|that works|works for me|sounds (good|great|perfect|fine)|that would be (great|good|nice|lovely|perfect)|id like that|i would like that|i agree|agreed|confirm(ed)?|why not|gladly|lovely|super|excellent|wonderful|yes please|i do|please do|it is fine|thats fine|that is fine|looks good)\b/;
const no =
  /^(no|nope|nah|not now|not yet|never mind|nevermind|rather not|better not|dont|do not|stop|wait|leave it|forget it|i dont want|not really|maybe later|i changed my mind)\b/;
const agreesLater = /\b(yes please|please do( it| so| that)?|go ahead|book it|do it)\b/;

const asksMore = /^(?!yes|yeah|yep|yup|sure|please).*(\?|\b(when|what|how|which|where|why|does|but)\b)/;
const takesLeave = /^(?!yes|yeah|yep|yup|sure|please).*\b(thanks?|thank you|bye|goodbye|that is all|thats all|nothing)\b/;

export function saysYes(text: string): boolean {
  return (
    (yes.test(text) &&
      !takesLeave.test(text) &&
      !asksMore.test(text) &&
      !/^(good (morning|evening|afternoon|day|bye)|great but|ok but|okay but|fine but|yes but|please (stop|dont)|right now|sure but)\b/.test(text)) ||
    agreesLater.test(text)
  );
}

export function saysNo(text: string): boolean {
  return no.test(text) && !/^no (problem|worries|idea|matter)/.test(text);
}
