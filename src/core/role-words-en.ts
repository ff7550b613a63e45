import type { WordRow } from './role-words.js'

/** English words that tell whom a call is for. */
export const ROLE_WORDS_EN: readonly WordRow[] = [
  [
    'mask',
    0,
    `
      machine learning, deep learning, federated learning, reinforcement learning, transfer learning, lessons
      learned, social media, cell culture, granting authority, european neighbourhood, smart specialisation,
      school of thought, working group, digital education action plan, public health emergency, educational
      attainment, regional aircraft
    `,
  ],
  [
    'ours',
    2,
    `
      municipality, municipal, municipal authority, municipal administration, local authority, local and
      regional authority, regional and local authority, local or regional authority, local government, local
      and regional government, local administration, local public authority, local public administration,
      local public body, city council, town council, city authority, city administration, city government,
      urban authority, mayor, local policy maker, local policymaker, local decision maker, local council,
      commune, local public sector, local and regional level, regional and local level, local education
      authority, school authority, local school authority
    `,
  ],
  [
    'ours',
    1.5,
    `
      city, town, cities and regions, regions and cities, towns and cities, cities and towns
    `,
  ],
  [
    'ours',
    1,
    `
      public authority, public administration, public body, public sector, public sector body, public entity,
      public buyer, public procurer, contracting authority, public institution, regional authority, regional
      administration, regional government, public service provider, public sector organisation
    `,
  ],
  [
    'ours',
    0.5,
    `
      local actor, local stakeholder, local community, local level, competent authority, managing authority,
      region
    `,
  ],
  [
    'anyone',
    1,
    `
      legal entity, legal person, public and private entity, public or private body, private or public body,
      public or private entity, private and public entity, public and private organisation, any organisation,
      public or private organisation
    `,
  ],
  [
    'others',
    1,
    `
      sme, smes, company, enterprise, higher education institution, university, research organisation,
      research institution, research performing organisation, natural person, non profit organisation, non
      governmental organisation, ngo, civil society organisation, social partner, trade union, employers
      organisation, national authority, member state, ministry, national contact point, broadcaster,
      distributor, sales agent, festival, student, data protection authority, police, law enforcement
      authority, bank, financial institution, financial intermediary, farmer, fisherman, transmission system
      operator, principal investigator, early career researcher, artists, start ups, startups,
      microenterprise, individual researcher, individual artist, research team, sector organisation
    `,
  ],
  [
    'task',
    3,
    `
      primary education, primary school, pre primary education, pre primary, preschool, kindergarten, early
      childhood education, early childhood education and care, school education, secondary school, public
      school, school meal, childcare, town twinning, social service, social care, social work, social housing,
      public housing, homelessness, homeless person, long term care, elderly care, home care, child
      protection, urban planning, spatial planning, land use planning, city planning, public space, public
      transport, urban mobility, sustainable urban mobility plan, municipal waste, household waste,
      wastewater, waste water, urban wastewater, stormwater, district heating, energy community, citizen
      energy community, renewable energy community, energy poverty, local energy, public library, local
      democracy, town hall, public building, positive energy district, neighbourhood, urban regeneration,
      urban area, urban green, heating and cooling plan, local adaptation, one stop shop, smart city, local
      public service, welfare service, local climate
    `,
  ],
  [
    'task',
    2,
    `
      school, teacher, school leader, pupil, classroom, adult education, adult learning, adult learner,
      vocational education and training, vocational education, vet, library, basic skill, lifelong learning,
      citizenship education, learning environment, housing, affordable housing, renovation, building
      renovation, existing building, built environment, urban, persons with disabilities, people with
      disabilities, disability, social inclusion, social exclusion, social economy, social innovation, child
      poverty, victim support, gender based violence, violence against women, domestic violence, violence
      against children, loneliness, integration of migrants, migrant integration, inclusion of migrants,
      integration of refugees, roma inclusion, labour market inclusion, long term unemployed, employment
      service, unemployed, cycling, walking, micromobility, active mobility, charging infrastructure,
      recharging infrastructure, charging point, recharging point, parking, city logistics, last mile, waste
      management, food waste, drinking water supply, nature based solution, green infrastructure, green and
      blue infrastructure, climate adaptation, climate change adaptation, adaptation to climate change,
      climate resilience, heatwave, heat wave, flood risk, air quality, local air pollution, public
      procurement, innovation procurement, public service, digital public service, egovernment, e government,
      permitting, civic participation, citizen participation, democratic participation, citizen engagement,
      civil protection, disaster risk management, disaster risk reduction, crisis management, crisis
      preparedness, rescue service, youth work, youth worker, grassroots sport, sport for all, physical
      activity, radicalisation, crime prevention, creative city, new european bauhaus, energy efficiency in
      buildings, energy performance of buildings, local business, local economy, destination management, care
      service, caregiver, informal carer, ageing in place, minimum income, skills partnership, social
      protection, clean energy district, energy district, energy positive home, mobility management, passenger
      hub, mobility hub, shared mobility, multimodal hub, apartment building, thermal comfort, underutilised
      space, vacant building, digital democracy, health and care workforce, care workforce, circular city,
      learning gap, community driven, wildfire, full scale exercise, emergency preparedness, school dropout,
      early school leaving, learner, disaster risk, disaster preparedness, disaster resilience, municipal
      finance, community energy, dementia, rural and urban, urban and rural, rural mobility, public building,
      civil preparedness, in kind benefit, port city
    `,
  ],
  [
    'task',
    1.5,
    `
      tourism, museum, creative industry, creative industries, creative economy, cultural and creative
      industries, cultural and creative sectors, cultural and creative sectors and industries, creative
      sector, young entrepreneur, crisis, migration management, rural development, vacant, obsolete building,
      construction site, labour market, working environment, linguistic diversity, language learning, skills
      gap, civil service, arts, equal pay, hate speech, local development, territorial policy, healthy
      lifestyle
    `,
  ],
  [
    'task',
    0.7,
    `
      education and training, education, young people, youth, children, families, older people, ageing,
      elderly, sport, volunteering, cultural institution, cultural heritage, arts education, mental health,
      health promotion, migrant, refugee, asylum seeker, discrimination, poverty, employment, job seeker,
      entrepreneurship, upskilling, reskilling, up and reskilling, digital skills, living lab, social
      dialogue, energy efficiency, renewable energy, clean energy transition, heating and cooling, transport
      infrastructure, water management, green space, circular economy, reuse, re use, preparedness, critical
      infrastructure, rural area, rural community, regional development, active citizenship, disinformation,
      media literacy, digital literacy, literacy, environmental governance, environmental protection,
      remembrance, buildings, cultural, equal opportunity, disaster
    `,
  ],
  [
    'far',
    3,
    `
      doctoral, doctoral network, phd, postdoctoral, fellowship, scholarship, clinical trial, vaccine,
      therapeutic, drug discovery, antiviral, pathogen, medicinal product, molecule, cancer, genomic, space
      technology, space weather, spacecraft, outer space, earth observation, aircraft, aviation, aerospace,
      satellite, launcher, quantum, photonic, semiconductor, chip design, nuclear, nuclear fusion, radiation,
      isotope, defence, military, armament, battle tank, missile, steel, submarine cable, counterfeiting,
      judicial, prosecutor, indirect taxation, national roma contact point, data protection authority,
      conference interpreting, catalyst, alloy, broadcasting, film distribution, film sales, feature film,
      video on demand, audiovisual, cinema, venture capital, low income country, developing country,
      humanitarian aid, supercomputer, hpc, astronomy, customs control, customs authority, customs officer,
      interpreter training, cell, urban air mobility
    `,
  ],
  [
    'far',
    2,
    `
      higher education, higher education institution, university, european degree, research career, research
      infrastructure, microbiome, antimicrobial, patient, disease, diagnostic, hospital, vessel, shipping,
      maritime, inland waterway, heavy duty, railway system, rolling stock, battery cell, battery, hydrogen,
      fuel cell, carbon capture, geothermal power, offshore, wind farm, photovoltaic, manufacturer, supplier,
      retailer, industrial process, process industry, raw material, critical raw material, mining, chemical,
      material science,   fishery, aquaculture, seafood, marine, ocean, sea basin, polar, agriculture,
      agricultural, agri food, farm, farming, farmer, crop, livestock, forestry, plant health, pest, organised
      crime, drug trafficking, corruption, money laundering, law enforcement, police, border management,
      border control, external border, border guard, digital forensic, third country, diplomacy, journalism,
      journalist, press freedom, media sector, media freedom, trade union, workers organisation, posting of
      workers, financial intermediary, intermediary organisation, transmission system operator, distribution
      system operator, gravimetry, promotion programme, quality scheme, organic product, war, eastern
      neighbourhood, southern neighbourhood, research excellence, early career researcher, maritime spatial
      planning, marine spatial planning, airport
    `,
  ],
  [
    'far',
    1,
    `
      election, robotic, industry, industrial, manufacturing,     eastern
      partnership, international cooperation, ukraine, ukrainian, china,   neighbourhood policy
    `,
  ],
  [
    'scheme',
    9,
    `
      interreg, urbact, european urban initiative, viable cities, central baltic, europe direct, nordplus
    `,
  ],
  [
    'scheme',
    4,
    `
      baltic sea neighbourhood
    `,
  ],
]
