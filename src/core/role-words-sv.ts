import type { WordRow } from './role-words.js'

/** Swedish words that tell whom a call is for. */
export const ROLE_WORDS_SV: readonly WordRow[] = [
  [
    'mask',
    0,
    `
      maskininlärning, sociala medier, region stockholm
    `,
  ],
  [
    'ours',
    2,
    `
      kommun, kommunal, kommunalförbund, kommunförbund, kommunal verksamhet, kommunal förvaltning, stadsdel,
      lokal myndighet, lokala och regionala myndigheter, huvudman, skolhuvudman, skolhuvudmän, huvudmän,
      offentlig huvudman, offentliga aktörer, offentlig aktör, offentlig sektor, offentliga sektorn, offentlig
      organisation, offentlig verksamhet, offentligrättslig, socialnämnd, räddningstjänst, skola, förskola,
      kommunal*, kommunförbund*
    `,
  ],
  [
    'ours',
    1,
    `
      region, regioner, myndighet, lokala aktörer, regionala aktörer, offentliga, offentligt
    `,
  ],
  [
    'ours',
    0.5,
    `
      lokal nivå
    `,
  ],
  [
    'anyone',
    1,
    `
      juridisk person, juridiska personer, organisation, alla organisationer, projektpart, projektparter,
      aktörer i, alla typer av organisationer
    `,
  ],
  [
    'others',
    1,
    `
      företag, små och medelstora företag, aktiebolag, förening, ideell förening, ideell organisation,
      idéburen organisation, civilsamhällesorganisation, civilsamhället, trossamfund, universitet, högskola,
      lärosäte, forskare, forskarutbildad, doktor, disputerad, forskningsorganisation, forskningsinstitut,
      enskild, privatperson, fysisk person, konstnär, statlig myndighet, migrationsverket, polismyndigheten,
      tullverket, kustbevakningen, länsstyrelse, student, lantbrukare, bostadsrättsförening, fastighetsägare,
      studieförbund, folkhögskola, stiftelse
    `,
  ],
  [
    'task',
    3,
    `
      förskola, grundskola, gymnasieskola, anpassad grundskola, fritidshem, elevhälsa, kulturskola, skapande
      skola, skolbibliotek, folkbibliotek, socialtjänst, äldreomsorg, hemtjänst, särskilt boende,
      funktionshindersomsorg, habilitering, missbruk, hemlöshet, barn och unga, ensamkommande, nyanländ,
      etablering, mottagande av nyanlända, sfi, svenska för invandrare, vuxenutbildning, komvux, yrkesvux,
      arbetsmarknadsinsats, daglig verksamhet, brottsförebyggande, våld i nära relationer, stadsutveckling,
      stadsplanering, detaljplan, översiktsplan, översiktsplanering, fysisk planering, bostadsbyggande,
      bostad, bostäder, utemiljö, kollektivtrafik, cykelväg, avlopp, dricksvatten, dagvatten, avfall, energi
      och klimatrådgivning, klimatanpassning, räddningstjänst, krisberedskap, civilt försvar,
      samhällsplanering, landsbygdsutveckling, urban utveckling, hållbar urban utveckling, städer,
      medborgardialog, äldre*, förskol*, grundskol*, gymnasie*, stads*, lokal utveckling, lokala
    `,
  ],
  [
    'task',
    2,
    `
      skola, elev, lärare, rektor, bibliotek, kultur, idrott, folkhälsa, psykisk hälsa, suicidprevention,
      omsorg, funktionsnedsättning, integration, arbetsmarknad, arbetslös, långtidsarbetslös,
      kompetensförsörjning, kompetensutveckling, livslångt lärande, utbildning, ungdomar, unga, ungdomsutbyte,
      fritid, jämställdhet, segregation, näringsliv, företagsfrämjande, besöksnäring, turism, klimat,
      klimatomställning, energieffektivisering, laddinfrastruktur, laddstation, solceller, naturvård, våtmark,
      grönområde, biologisk mångfald, markförorening, sanering, cirkulär ekonomi, återbruk, mobilitet,
      transport, digitalisering, välfärd, välfärdsteknik, upphandling, innovationsupphandling, samverkan,
      samhällsutveckling, samhälle, tillgänglighet, trygghet, våld, demokrati, minoriteter, minoritetsspråk,
      kulturmiljö, smart specialisering, gestaltad livsmiljö, livsmiljö, platser, attraktiva samhällen, skol*,
      *omsorg
    `,
  ],
  [
    'far',
    3,
    `
      postdoktor, doktorand, doktorandtjänst, karriärbidrag, forskarskola, forskningstid, forskarassistent,
      flygteknik, flygteknisk, rymd, rymdteknik, försvarsmakt, försvarsindustri, militär, halvledare,
      kvantteknik, läkemedel, klinisk, kliniska studier, gästprofessor, gästforskare, grundforskning,
      forskningsinfrastruktur, klinisk behandlingsforskning, kärnteknik, kärnkraft
    `,
  ],
  [
    'far',
    2,
    `
      forskningsprojekt, projektbidrag, forskningsbidrag, forskare, forskning, medicin, patient, stål, gruv,
      batteri, vätgas, fartyg, sjöfart, skogsbruk, lantbruk, fiske, vattenbruk, startup, nystartade företag,
      industriföretag, processindustri, tillverkningsindustri, stipendium, stipendier, konstnär,
      filmproduktion, civil militär
    `,
  ],
  [
    'scheme',
    9,
    `
      interreg, urbact, lona, lova, klimatklivet, skapande skola, leader, viable cities, klimatneutrala
      städer, klimatneutrala och hållbara städer, öresund kattegat skagerrak, central baltic, nordplus, § 37
      medel, 37 medel, 37a medel, kulturskolor, bidrag till kommuner, stöd till kommuner
    `,
  ],
  [
    'scheme',
    6,
    `
      socialfonden, esf, regionalfonden, eruf, fonden för en rättvis omställning, amif, statsbidrag, erasmus,
      kreativa europa, europeiska samarbetsprojekt, östersjöprojekt, solidaritetskåren, baltic sea
      neighbourhood, östersjöregionen, life ansökningar
    `,
  ],
]
