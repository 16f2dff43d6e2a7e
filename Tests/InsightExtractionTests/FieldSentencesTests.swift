import InsightExtraction
import Testing

/// What a careful reader finds in sentences of the kind that insights are made of.
@Suite struct FieldSentencesTests {
  @Test(arguments: sentences)
  func aSentenceNamesWhatAReaderFinds(text: String, names: [String]) {
    let found = Set(EntityLinker.ofField.link(text).mentions.map(\.entity.name))
    #expect(found.sorted() == names.sorted())
  }

  @Test("words that are only spelled like an entity are not linked", arguments: traps)
  func aTrapDoesNotSpring(text: String) {
    #expect(
      EntityLinker.ofField.link(text).mentions.map { "\($0.entity.name):\($0.surface)" } == [])
  }
}

extension EntityLinker {
  fileprivate static let ofField = EntityLinker(.shipped)
}

private let sentences: [(String, [String])] = [
  (
    "Vietnam's grid cannot keep pace with the factories Samsung and Foxconn keep adding, "
      + "so the government is reviving its nuclear program with help from Russia and Japan.",
    ["Vietnam", "Power grid", "Samsung", "Foxconn", "Nuclear power", "Russia", "Japan"]
  ),
  (
    "Brazilian regulators want hyperscalers to bring their own renewable power before a "
      + "single server is plugged in near Fortaleza.",
    ["Brazil", "Regulation", "Hyperscalers", "Renewable energy", "Servers"]
  ),
  (
    "The Dutch government caved to American pressure on ASML, yet older DUV machines "
      + "still ship to Chinese fabs every quarter.",
    ["Netherlands", "United States", "ASML", "Lithography", "China", "Chip fabrication"]
  ),
  (
    "Lisa Su argues that inference, not training, will decide whether AMD's MI300 line "
      + "ever catches Nvidia.",
    ["Lisa Su", "Inference", "Training", "AMD", "MI300", "Nvidia"]
  ),
  (
    "Chile sits on the lithium that every battery maker needs, but it exports the raw "
      + "material and imports the cells.",
    ["Chile", "Critical minerals", "Batteries"]
  ),
  (
    "Sovereign wealth funds from Abu Dhabi and Riyadh have become the lenders of last "
      + "resort for American AI labs that burn cash faster than venture capital can supply "
      + "it.",
    [
      "Sovereign wealth funds", "United Arab Emirates", "Saudi Arabia", "United States",
      "Venture capital",
    ]
  ),
  (
    "Dario Amodei compares selling H20s to China with selling nuclear weapons to North "
      + "Korea; Jensen Huang calls that comparison lunacy.",
    ["Dario Amodei", "H20", "China", "North Korea", "Jensen Huang"]
  ),
  (
    "The UK has world-class researchers in DeepMind and Cambridge but some of the most "
      + "expensive electricity in Europe.",
    ["United Kingdom", "Google DeepMind", "Energy", "Europe"]
  ),
  (
    "Mistral raised money from ASML, which tells you that European champions now fund "
      + "each other rather than wait for Silicon Valley.",
    ["Mistral AI", "ASML", "Europe"]
  ),
  (
    "Iran's cheap gas once fed bitcoin miners, and the same halls are now rented to firms "
      + "that need GPUs and ask no questions.",
    ["Iran", "Natural gas", "Cryptocurrency", "GPUs"]
  ),
  (
    "Meta paid nine-figure packages for a handful of researchers because talent, unlike "
      + "chips, cannot be ordered from Taiwan.",
    ["Meta", "Talent", "Semiconductors", "Taiwan"]
  ),
  (
    "South Korea's HBM duopoly, SK Hynix and Samsung, gives Seoul leverage over "
      + "Washington that it rarely dares to use.",
    ["South Korea", "High-bandwidth memory", "SK Hynix", "Samsung", "United States"]
  ),
  (
    "Huawei's Ascend chips trail Nvidia by a generation, but Beijing orders state firms "
      + "to buy them anyway.",
    ["Huawei", "Ascend", "Semiconductors", "Nvidia", "China"]
  ),
  (
    "xAI powered its Memphis supercluster with gas turbines on trailers while the local "
      + "utility, TVA, was still studying the request.",
    ["xAI", "AI clusters", "Natural gas", "Utilities", "Tennessee Valley Authority"]
  ),
  (
    "Nigerian developers build on Llama because the API of Claude or GPT-5 is priced in "
      + "dollars they cannot get.",
    ["Nigeria", "Llama", "API", "Claude", "GPT-5"]
  ),
  (
    "Sanctions cut Russia off from TSMC, so Yandex trains YandexGPT on smuggled A100s "
      + "bought through Kazakhstan and Turkey.",
    [
      "Sanctions", "Russia", "TSMC", "Yandex", "Chip smuggling", "A100", "Kazakhstan", "Turkey",
      "YandexGPT",
    ]
  ),
  (
    "Satya Nadella says he has chips sitting in inventory that he cannot plug in for lack "
      + "of power and warm shells.",
    ["Satya Nadella", "Semiconductors", "Energy"]
  ),
  (
    "Ethiopia sells surplus hydropower to miners from China, a template that data center "
      + "developers are now studying.",
    ["Ethiopia", "Hydropower", "China", "Data centers"]
  ),
  (
    "In Indonesia and Malaysia, Singapore's moratorium on new data centers turned Batam "
      + "and Johor into boom towns overnight.",
    ["Indonesia", "Malaysia", "Singapore", "Data centers"]
  ),
  (
    "Export controls hurt Nvidia's revenue today, but they hurt China's ability to train "
      + "frontier models tomorrow.",
    ["Export controls", "Nvidia", "China", "Frontier models"]
  ),
  (
    "Ukraine has turned cheap drones and off-the-shelf computer vision into a learning "
      + "loop no Western army can match.",
    ["Ukraine", "Drones", "Computer vision"]
  ),
  (
    "The Pentagon wants Anduril and Palantir, not Boeing, to write the software of the "
      + "next war.",
    ["Department of Defense", "Anduril", "Palantir", "Boeing"]
  ),
  (
    "Polish and Czech engineers are cheaper than their German peers, and half of OpenAI's "
      + "early staff came from Warsaw's olympiads.",
    ["Poland", "Czechia", "Germany", "OpenAI"]
  ),
  (
    "Amazon's Trainium chips matter less for their speed than for the discount Anthropic "
      + "can demand from Nvidia.",
    ["Amazon", "Trainium", "Semiconductors", "Anthropic", "Nvidia"]
  ),
  (
    "Finland's cold air and Swedish hydro make the Nordics a natural home for training "
      + "runs that do not care about latency.",
    ["Finland", "Sweden", "Hydropower", "Training"]
  ),
  (
    "Kai-Fu Lee believes that Chinese open-source models like Qwen and Kimi have already "
      + "won the developers of the Global South.",
    ["Kai-Fu Lee", "China", "Open-source models", "Qwen", "Kimi"]
  ),
  (
    "The Inflation Reduction Act subsidised batteries and solar, and then Congress took "
      + "half of it back.",
    ["Inflation Reduction Act", "Subsidies", "Batteries", "Solar power", "Congress"]
  ),
  (
    "A single EUV machine costs more than a jet, and only the Dutch can make one, with "
      + "mirrors from Zeiss in Germany and lasers from California.",
    ["EUV lithography", "Netherlands", "Zeiss", "Germany"]
  ),
  (
    "OpenAI, Oracle and SoftBank promised half a trillion dollars for Stargate, most of "
      + "it capital that nobody had raised yet.",
    ["OpenAI", "Oracle", "SoftBank", "Stargate", "Capital"]
  ),
  (
    "India graduates more engineers than anyone, yet its best AI talent still boards a "
      + "plane to San Francisco.",
    ["India", "Talent"]
  ),
  (
    "Gemini 2.5 is not better than o3 at everything, but Google owns its TPUs and "
      + "therefore its margins.",
    ["Gemini", "o3", "Google", "TPUs"]
  ),
  (
    "Mexico gained from tariffs on Chinese servers until Washington asked where the parts "
      + "came from.",
    ["Mexico", "Tariffs", "China", "Servers", "United States"]
  ),
  (
    "Switzerland and Israel punch above their weight because ETH Zurich and the Technion "
      + "feed them with people, not because they have compute.",
    ["Switzerland", "Israel", "ETH Zurich", "Compute", "Technion"]
  ),
  (
    "Argentina offers uranium, Patagonian wind and no regulation, which is exactly the "
      + "pitch that Sam Altman heard in Buenos Aires.",
    ["Argentina", "Uranium", "Wind power", "Regulation", "Sam Altman"]
  ),
  (
    "The Philippines' call centers are where chatbots meet the labor market first.",
    ["Philippines", "Chatbots", "Workforce"]
  ),
  (
    "Rare earths are to Beijing what the dollar is to Washington: a tool that loses force "
      + "each time it is used.",
    ["Rare earths", "China", "United States"]
  ),
  (
    "Elon Musk wants to put data centers in orbit, where solar panels never see the night "
      + "and no utility can say no.",
    ["Elon Musk", "Data centers", "Solar power", "Utilities"]
  ),
  (
    "Perplexity and Cohere cannot outspend Google, so they sell privacy and on-premise "
      + "deployment to banks in Canada.",
    ["Perplexity", "Cohere", "Google", "Privacy", "Canada"]
  ),
  (
    "Kazakhstan and Uzbekistan have become the quiet transit route for re-exported GPUs.",
    ["Kazakhstan", "Uzbekistan", "GPUs"]
  ),
  (
    "Transformers have a lead time of four years, and no amount of capital will make an "
      + "American factory wind copper faster.",
    ["Transformers (electrical)", "Capital", "United States", "Critical minerals"]
  ),
  (
    "DeepSeek's V3 paper frightened Wall Street not because of the model but because of "
      + "the training bill of less than six million dollars.",
    ["DeepSeek", "DeepSeek-V3"]
  ),
  (
    "Egypt and Morocco compete for the subsea cables that will carry inference from "
      + "Europe to Africa.",
    ["Egypt", "Morocco", "Subsea cables", "Inference", "Europe"]
  ),
  (
    "Yoshua Bengio thinks a treaty is possible; Yann LeCun thinks it is science fiction.",
    ["Yoshua Bengio", "Yann LeCun"]
  ),
  (
    "Quebec's dams offer cheap energy, but Hydro-Québec rations its megawatts as if they "
      + "were water.",
    ["Energy", "Hydro-Québec"]
  ),
  (
    "Micron builds in Idaho with CHIPS Act money while its sales in China are banned.",
    ["Micron", "CHIPS Act", "China"]
  ),
  (
    "The Bureau of Industry and Security has fewer than a dozen officers to check where a "
      + "million chips end up.",
    ["Bureau of Industry and Security", "Semiconductors"]
  ),
  (
    "France trains mathematicians, America hires them, and Paris calls it a brain drain "
      + "only when Macron gives a speech.",
    ["France", "United States", "Brain drain", "Emmanuel Macron"]
  ),
  (
    "Synthetic data is a hedge against the data wall, but nobody at Scale AI or Surge "
      + "admits how much of it is in the mix.",
    ["Synthetic data", "Data", "Scale AI", "Surge AI"]
  ),
  (
    "Australia's coal plants close earlier than the grid operators feared, since "
      + "batteries got cheap sooner than anyone modeled.",
    ["Australia", "Coal", "Power grid", "Batteries"]
  ),
  (
    "Congo mines the cobalt, China refines it, and an electric car in Norway claims the "
      + "climate credit.",
    [
      "Democratic Republic of the Congo", "Critical minerals", "China", "Electric vehicles",
      "Norway",
    ]
  ),
  (
    "Ireland hosts the clouds of Microsoft and Google, and pays with a fifth of its "
      + "electricity.",
    ["Ireland", "Microsoft", "Google", "Energy"]
  ),
  (
    "Blackwell racks draw 120 kilowatts each, so the liquid cooling vendor Vertiv has "
      + "become as strategic as a foundry.",
    ["Blackwell", "Cooling", "Vertiv", "Chip fabrication"]
  ),
  (
    "Arm licenses its designs to everyone, which is why Qualcomm, Apple and even Nvidia "
      + "dread its ambition to sell chips of its own.",
    ["Arm", "Qualcomm", "Apple", "Nvidia", "Semiconductors"]
  ),
  (
    "Pakistan imported so many solar panels from China that its grid lost its best "
      + "customers.",
    ["Pakistan", "Solar power", "China", "Power grid"]
  ),
  (
    "TikTok's algorithm, not its American user data, was what Beijing refused to sell.",
    ["TikTok", "Algorithms", "United States", "Data", "China"]
  ),
  (
    "Greece, Portugal and Spain have sun to spare, and a power line to France that is too "
      + "thin.",
    ["Greece", "Portugal", "Spain", "Power grid", "France"]
  ),
  (
    "Thailand and the Philippines court Chinese electric vehicle makers; Turkey and "
      + "Hungary court their battery plants.",
    ["Thailand", "Philippines", "China", "Electric vehicles", "Turkey", "Hungary", "Batteries"]
  ),
  (
    "Hinton left Google to speak freely; Sutskever left OpenAI to build Safe "
      + "Superintelligence in Palo Alto and Tel Aviv.",
    ["Geoffrey Hinton", "Google", "Ilya Sutskever", "OpenAI", "Safe Superintelligence"]
  ),
  (
    "Training compute doubles every six months, and Epoch AI finds that power, chips, "
      + "data and latency will each bind before 2030.",
    ["Compute", "Epoch AI", "Energy", "Semiconductors", "Data"]
  ),
  (
    "The Emirates bought access to American chips with a promise to divest from Huawei.",
    ["United Arab Emirates", "United States", "Semiconductors", "Huawei"]
  ),
  (
    "Constellation and Vistra doubled in value because a nuclear plant beside a data "
      + "center skips the interconnection queue.",
    ["Constellation Energy", "Vistra", "Nuclear power", "Data centers", "Power grid"]
  ),
  (
    "Cuba's blackouts and Lebanon's generators show what happens when a state loses "
      + "control of its power.",
    ["Cuba", "Lebanon", "Energy"]
  ),
  (
    "The Swiss bank UBS warned that capex by Amazon, Microsoft, Alphabet and Meta now "
      + "equals a tenth of American investment.",
    ["Switzerland", "UBS", "Capital", "Amazon", "Microsoft", "Alphabet", "Meta", "United States"]
  ),
  (
    "Norway lets Equinor and Statkraft supply a Stargate campus in Narvik, built by "
      + "Nscale and Aker.",
    ["Norway", "Equinor", "Statkraft", "Stargate", "Nscale"]
  ),
  (
    "Ursula von der Leyen promised AI gigafactories, but the European Commission has "
      + "neither the chips nor the electricity to fill them.",
    ["Ursula von der Leyen", "European Commission", "Semiconductors", "Energy"]
  ),
  (
    "What worries the CIA is not that China copies GPT-5 but that it stops needing to.",
    ["CIA", "China", "GPT-5"]
  ),
  (
    "Japanese trading houses are buying stakes in American gas fields because Tokyo "
      + "expects AI to double electricity demand.",
    ["Japan", "United States", "Natural gas", "Energy"]
  ),
  (
    "Grok 4 was trained on two hundred thousand GPUs in Tennessee, a brute-force bet by "
      + "Musk on scaling laws.",
    ["Grok", "GPUs", "Elon Musk", "Scaling laws"]
  ),
  (
    "Taiwan shut its last reactor a year before TSMC asked for two more gigawatts.",
    ["Taiwan", "Nuclear power", "TSMC"]
  ),
  (
    "For Kenya the question is not whether to use ChatGPT but whether the people who "
      + "label its training data are paid a living wage.",
    ["Kenya", "ChatGPT", "Data"]
  ),
  (
    "Modi's government rents out GPUs at a dollar an hour, a subsidy that makes Indian "
      + "startups forget they own nothing.",
    ["Narendra Modi", "GPUs", "Subsidies", "India", "Startups"]
  ),
  (
    "Kazakhstan sells uranium to both Rosatom and China, and now to the West, which shows "
      + "how power politics follows the reactor fuel.",
    ["Kazakhstan", "Uranium", "Rosatom", "China", "Nuclear power"]
  ),
  (
    "If the Fed cuts rates, the neoclouds can refinance; if it doesn't, CoreWeave's debt "
      + "becomes the story.",
    ["Federal Reserve", "Neoclouds", "CoreWeave"]
  ),
  (
    "In Vienna, regulators argue that the AI Act protects citizens; in Shenzhen, founders "
      + "laugh.",
    ["Regulation", "EU AI Act"]
  ),
  (
    "He thinks that Apple lost Siri's decade because it would not let data leave the "
      + "phone.",
    ["Apple", "Siri"]
  ),
  (
    "The Pentagon's Replicator program borrowed its logic from Ukrainian drone workshops.",
    ["Department of Defense", "Ukraine", "Drones"]
  ),
  (
    "DeepMind's AlphaFold cost less compute than one failed drug trial at Pfizer.",
    ["Google DeepMind", "AlphaFold", "Compute", "Pfizer"]
  ),
  (
    "Colombia and Peru sit between American cloud regions and Chinese telecom gear from "
      + "Huawei and ZTE.",
    ["Colombia", "Peru", "United States", "Cloud computing", "China", "Huawei", "ZTE"]
  ),
  (
    "Chips from SMIC's seven-nanometer line end up in phones because yields are too low "
      + "for servers.",
    ["Semiconductors", "SMIC", "Servers"]
  ),
  (
    "Belgium's imec sits in the middle of every road map, and neither Washington nor "
      + "Beijing can do without it.",
    ["Belgium", "imec", "United States", "China"]
  ),
  (
    "You cannot understand Gulf diplomacy without MGX, G42 and the chips they were "
      + "promised.",
    ["MGX", "G42", "Semiconductors"]
  ),
  (
    "South Africa's load shedding taught its banks to run data halls on diesel; now "
      + "Microsoft wants the same engineers.",
    ["South Africa", "Data centers", "Microsoft"]
  ),
  (
    "New Zealand has geothermal steam, Iceland has volcanoes, and neither has fiber "
      + "enough to sell inference to Europe.",
    ["New Zealand", "Geothermal energy", "Iceland", "Inference", "Europe"]
  ),
  (
    "The H20 ban cost Nvidia five billion dollars, and it taught Cambricon's shareholders "
      + "what industrial policy is worth.",
    ["H20", "Nvidia", "Cambricon", "Industrial policy"]
  ),
  (
    "Bulgaria, Romania and Hungary bid for a factory that Intel cancelled in Germany and "
      + "Poland.",
    ["Bulgaria", "Romania", "Hungary", "Intel", "Germany", "Poland"]
  ),
  (
    "Ilya Sutskever says that pre-training as we know it will end because data is not "
      + "growing while compute is.",
    ["Ilya Sutskever", "Training", "Data", "Compute"]
  ),
  (
    "Most of the cost of an agent is the inference, and most of the inference is wasted "
      + "on retries.",
    ["AI agents", "Inference"]
  ),
  (
    "British and Canadian safety institutes test models that their own economies could "
      + "never afford to train.",
    ["United Kingdom", "Canada"]
  ),
  (
    "Chinese EV makers such as BYD learned batteries first and software later, while "
      + "Tesla did it the other way round.",
    ["China", "Electric vehicles", "BYD", "Batteries", "Tesla"]
  ),
  (
    "Bangladesh garment workers and Filipino call agents have the same fear: a robot and "
      + "a chatbot.",
    ["Bangladesh", "Philippines", "Robotics", "Chatbots"]
  ),
  (
    "The Senate held hearings with Altman, LeCun and Gary Marcus, and passed nothing.",
    ["Senate", "Sam Altman", "Yann LeCun", "Gary Marcus"]
  ),
  (
    "Texas offers cheap wind, ERCOT offers fast interconnection, and California offers "
      + "neither.",
    ["Wind power", "ERCOT", "Power grid"]
  ),
  (
    "Hyperscalers sign for small modular reactors from Kairos, Oklo and X-energy that "
      + "nobody has licensed.",
    ["Hyperscalers", "Nuclear power", "Kairos Power", "Oklo", "X-energy"]
  ),
  (
    "Venezuela's oil and Guyana's gas may end up powering servers on the Gulf coast.",
    ["Venezuela", "Oil", "Guyana", "Natural gas", "Servers"]
  ),
  (
    "Baidu's Ernie was first, yet Doubao and DeepSeek have the users; being early in "
      + "Beijing is no moat.",
    ["Baidu", "Ernie", "Doubao", "DeepSeek", "Moats"]
  ),
  (
    "Anthropic's Claude writes most of the code at Anthropic, says Amodei, who expects a "
      + "country of geniuses in a data center.",
    ["Anthropic", "Claude", "Dario Amodei", "Data centers"]
  ),
  (
    "Immigration rules, more than salaries, decide whether an Iranian or Indian PhD ends "
      + "up in Toronto or in Boston.",
    ["Immigration policy", "Iran", "India"]
  ),
  (
    "Saudi Arabia's Humain wants a tenth of the world's inference, and it pays for "
      + "Blackwells with oil.",
    ["Saudi Arabia", "Humain", "Inference", "Blackwell", "Oil"]
  ),
  (
    "Memory prices tripled because HBM ate the DRAM lines of Samsung, Micron and SK "
      + "Hynix.",
    ["High-bandwidth memory", "Memory chips", "Samsung", "Micron", "SK Hynix"]
  ),
  (
    "Rwanda and Senegal buy Starlink terminals before they buy fiber, so SpaceX sets the "
      + "latency of African AI.",
    ["Rwanda", "Senegal", "Starlink", "SpaceX"]
  ),
  (
    "When Trump let the H200 go to China for a cut of the revenue, he turned an export "
      + "control into a tariff.",
    ["Donald Trump", "H200", "China", "Export controls", "Tariffs"]
  ),
  (
    "A cooling tower in Arizona drinks what a town drinks; Spain's Aragon is learning the "
      + "same arithmetic from AWS.",
    ["Spain", "Amazon Web Services"]
  ),
  (
    "U.S. officials told us that America's allies, from Tokyo to The Hague, must choose.",
    ["United States", "Netherlands", "Japan"]
  ),
  (
    "The American Power Act never passed, but power prices in Ohio doubled because of AI "
      + "load.",
    ["United States", "Energy"]
  ),
  (
    "Nobody at Apple wants to admit that Siri now runs on Gemini.",
    ["Apple", "Siri", "Gemini"]
  ),
  (
    "Meta's Llama team lost half its people to Mistral and to xAI, Zuckerberg conceded.",
    ["Meta", "Llama", "Mistral AI", "xAI", "Mark Zuckerberg"]
  ),
  (
    "Intel's 18A node is the last American hope against Taiwanese foundries.",
    ["Intel", "United States", "Taiwan", "Chip fabrication"]
  ),
  (
    "The Israelis sell surveillance, the Emiratis buy it, and the Americans pretend not "
      + "to look.",
    ["Israel", "Surveillance", "United Arab Emirates", "United States"]
  ),
  (
    "Mexico City's data center park drinks water that Querétaro's farmers need.",
    ["Mexico", "Data centers"]
  ),
  (
    "Cheap Russian gas made German industry; expensive American LNG unmade it.",
    ["Russia", "Natural gas", "Germany", "United States"]
  ),
  (
    "Claude, GPT-5 and Gemini agree on most answers, which should worry regulators more "
      + "than when they differ.",
    ["Claude", "GPT-5", "Gemini", "Regulation"]
  ),
  (
    "An Nvidia B200 burns a kilowatt, so a rack of them needs liquid cooling and its own "
      + "transformer.",
    ["Nvidia", "B200", "Cooling"]
  ),
  (
    "The Chinese Communist Party treats data as a factor of production, alongside land, "
      + "labor and capital.",
    ["Chinese Communist Party", "Capital"]
  ),
  (
    "Turkey, Egypt and Morocco pitch themselves as the back office of European AI.",
    ["Turkey", "Egypt", "Morocco", "Europe"]
  ),
  (
    "A model trained by Baidu will not tell you what happened in 1989; a model trained by "
      + "Google will not tell you who to hire.",
    ["Baidu", "Google"]
  ),
  (
    "Power purchase agreements with wind farms in Texas let Amazon claim to be green "
      + "while ERCOT burns coal at night.",
    ["Energy", "Wind power", "Amazon", "ERCOT", "Coal"]
  ),
  (
    "Sam Altman asked Congress for permits, Jensen Huang asked Trump for licenses, and "
      + "both got a dinner.",
    ["Sam Altman", "Congress", "Jensen Huang", "Donald Trump"]
  ),
  (
    "Britain's AI Security Institute found that every frontier model could be jailbroken "
      + "in an afternoon.",
    ["United Kingdom", "UK AI Security Institute", "Frontier models", "Jailbreaks"]
  ),
  (
    "Georgia Power wants ratepayers to fund gas plants for data centers that may never "
      + "come.",
    ["Natural gas", "Data centers"]
  ),
  (
    "Samsung's foundry in Taylor, Texas makes chips for Tesla, not for Nvidia.",
    ["Samsung", "Chip fabrication", "Semiconductors", "Tesla", "Nvidia"]
  ),
  (
    "The talent leaves Beijing for Singapore, then Singapore for San Francisco.",
    ["Talent", "Singapore"]
  ),
  (
    "Cohere sells to Canadian banks, and Perplexity's browser sells nothing.",
    ["Cohere", "Canada", "Perplexity"]
  ),
  (
    "South Korean battery makers such as LG Energy Solution and SK On retool EV lines for "
      + "grid storage.",
    ["South Korea", "Batteries", "LG Energy Solution", "Electric vehicles"]
  ),
  (
    "Sweden's Northvolt failed, so Europe buys its cells from CATL and its excuses from "
      + "consultants.",
    ["Sweden", "Northvolt", "Europe", "CATL"]
  ),
  (
    "The Indian government blocked TikTok and then discovered that Indian users had moved "
      + "to Instagram.",
    ["India", "TikTok", "Instagram"]
  ),
  (
    "If compute is the new oil, Taiwan is the Strait of Hormuz.",
    ["Compute", "Taiwan"]
  ),
  (
    "H100 rental prices fell below two dollars an hour in Frankfurt and Johor alike.",
    ["H100"]
  ),
  (
    "Nuclear fusion start-ups such as Helion and Commonwealth Fusion have sold power that "
      + "they cannot yet make.",
    ["Nuclear fusion", "Startups", "Helion", "Commonwealth Fusion Systems"]
  ),
  (
    "Ukrainians label drone footage; Palantir sells it back as a map.",
    ["Ukraine", "Drones", "Palantir"]
  ),
  (
    "Saudi Aramco runs one of the largest inference clusters outside the US, on chips "
      + "from Groq.",
    ["Saudi Aramco", "AI clusters", "United States", "Semiconductors", "Groq"]
  ),
  (
    "Policy makers in Delhi and Jakarta copy Brussels on privacy and Washington on "
      + "subsidies.",
    ["Privacy", "European Union", "United States", "Subsidies", "Indonesia"]
  ),
  (
    "Huawei, ZTE and Inspur build sovereign clouds for Ethiopia, Zambia and Zimbabwe with "
      + "Chinese loans.",
    ["Huawei", "ZTE", "Inspur", "Sovereign AI", "Ethiopia", "Zambia", "Zimbabwe", "China"]
  ),
]

private let traps = [
  "It made us wonder whether the rest of us should wait.",
  "An apple a day, a china cabinet, a turkey recipe and a jordan sneaker walk into a "
    + "bar.",
  "Managers have the power to say yes, but the power of habit usually wins.",
  "A meta analysis, a meta commentary and a meta argument were all published in spring.",
  "The intel community shared some intel, and the good intel never leaked.",
  "The Amazon rainforest, the amazon basin and an Amazon tribe were in the news.",
  "They all chip in, chip away at the debt, and put a chip on the table at the casino.",
  "He hummed Georgia on My Mind while driving from Georgia to Florida.",
  "It may rain in May, and they march in March; we polish the shoes.",
  "An arm of the government, the long arm of the law, a call to arms, and an arm and a "
    + "leg.",
  "The Oracle of Omaha spoke, and the oracle at Delphi kept silent.",
  "Her Gemini zodiac sign, a Gemini birthday, and the Gemini program of the sixties.",
  "Claude Monet painted; Jean-Claude Van Damme fought; Claude Debussy composed.",
  "A llama farm, a llama trek and a very angry llama.",
  "You need time to grok the idea, and then you grok it fully.",
  "The mistral wind blows; Mistral winds are cold; the mistral blew for days.",
  "A falcon circled over the field, and the Millennium Falcon flew.",
  "The arguments cohere, and cohere well; the plot does not cohere.",
  "To his perplexity, the perplexity of the problem grew.",
  "To scale AI safely you scale slowly, and scale AI systems with care.",
  "Every snowflake is unique, and no one likes to be called a Snowflake.",
  "Cohere the story first. Snowflakes melt. Falcons fly. Perplexity is a state of mind.",
  "Llamas spit. Turkeys gobble. Apples fall. Arms fold. Targets move. Oracles lie.",
  "The harvest in Georgia's peach orchards, near Savannah and Atlanta, was poor.",
  "A Chinese wall between departments, a Dutch auction of shares and French fries for "
    + "all.",
  "A runway too short, a stripe too wide, a notion too vague, a glean of hope, a lambda "
    + "function.",
  "They ran a relay, with a cursor blinking, a canon firing, and a cadence to march by.",
  "His opus is a sonnet, not a haiku; the codex is medieval, and a genie came out of "
    + "the lamp.",
  "A copilot landed the plane, a manus is a hand, and phi is a letter.",
  "On the Hill they said Congress of Vienna, and Berkeley Square was quiet.",
  "The model minority, the supermodel, the model railway.",
  "A training montage, a training camp, personal training, and training for a marathon.",
  "An energy of youth, high-energy dance, emotional energy, and the energy in the room.",
  "In the data you see a trend; according to the data, sales fell; data suggests "
    + "otherwise.",
  "Power users, power lunch, flower power, horsepower, girl power and Power Rangers.",
  "A talent for cooking, natural talent on the piano, and a talented chef.",
  "Nuclear family, nuclear winter, nuclear deterrence and a nuclear test.",
  "Cloud of dust, a cloud over the deal, clouds gathered, and she is on cloud nine.",
  "US$40 million was paid; it costs 80 GB; the US Open and American Express.",
  "A gas station, tear gas, running out of gas, and gas prices at the pump.",
  "Grid search, a grid of squares, the starting grid in Formula 1, gridlock in traffic.",
  "It is a transformer of lives, she is a pioneer, he is a meta thinker.",
  "A bubble bath, a filter bubble, and speech bubbles.",
  "The secret agent met a real estate agent and a free agent.",
  "Her agents are literary; his search for meaning; an attention to detail.",
  "Patient capital letter; capital punishment; political capital; capital idea!",
  "Battery charges were filed after assault and battery.",
  "Regulate your breathing, regulate body temperature, regulated heartbeat.",
  "Copper pipes, copper hair, graphite pencil.",
  "The patent leather shoes, a patently false claim.",
  "A drone of voices, droning on, the drone bee.",
  "The fusion of jazz and rock, fusion cuisine, fusion restaurants.",
  "Steam engine, wafer-thin mints, hardware store, cluster of grapes, cluster headache.",
  "Columbia student Jordan Smith and actress Scarlett Johansson talked; Sierra Nevada "
    + "is tall.",
  "Alexa Chung met Siri Hustvedt, and Claude Rains met Gemma Chan.",
  "A server at the bistro wants a tip.",
  "Polish your prose. Polish it well.",
  "Hydrogen peroxide, an oil painting and wind instruments.",
  "Vera Rubin looked at stars and galaxies.",
  "Chad Smith, Jordan Belfort and Barbara Jordan.",
  "Let us go then, you and I; nobody told us; give us a break, and trust us.",
  "Turkey was on the table at Thanksgiving, and the turkey was dry.",
  "China patterns on a plate, a bull in a china shop, fine china for the wedding.",
  "The power of prayer, a power nap, the power to veto and knowledge is power.",
  "Meta jokes about jokes, how meta of him, a meta level.",
  "He has good intel from his neighbor; the intel was wrong.",
  "Michael Jordan wore Jordans; Air Jordan sneakers sell.",
  "Cash is capital of trust; make capital out of a scandal; the capital gains tax.",
  "Spring in Georgia: peaches, Savannah, and the Atlanta Braves.",
  "May I come in? In March we march; Mark my words; June is warm.",
  "At arm's length, arm in arm, armed to the teeth, an arms race of words.",
  "Oracle bones, the Oracle at Delphi, an oracle of doom, The Matrix's Oracle.",
  "Gemini season, a Gemini like me, Castor and Pollux in Gemini.",
  "Claude Monet's lilies, Claude Rains, uncle Claude cooked.",
  "A llama in the Andes; llama wool; the Dalai Lama.",
  "To grok something, she groks it, they grokked.",
  "The mistral, a cold wind, howled over Provence.",
  "Peregrine falcon, Falcon crest, the Atlanta Falcons.",
  "The group must cohere; a story that coheres.",
  "Scale the mountain, scale of justice, economies of scale, scale AI responsibly.",
  "Whisper it softly; a stable diffusion of heat; a gentle perplexity.",
  "The Phoenix Suns, the Amazon warriors, a shell on the beach, a sonnet by Keats.",
  "Runway lights, the catwalk runway, a cursor on the screen, Harvey the rabbit.",
  "An agent of change, a sleeping agent, cleaning agents.",
  "The train left; she trains for a marathon; a training ground for soldiers.",
  "She drinks energy drinks, has chi energy and nervous energy.",
  "Bias in knitting, a bias cut dress; tokens of affection, a token gesture.",
  "Washington crossed the Delaware; Washington Irving wrote; Denzel Washington acts.",
  "Cruise ships, Apollo 11, Titan the moon, an orange, a canon of law.",
]
