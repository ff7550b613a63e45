import type { Source } from '../src/core/source.js'
import boverket from './boverket/source.js'
import centralBaltic from './central-baltic/source.js'
import cinea from './cinea/source.js'
import commissionNews from './commission-news/source.js'
import committeeOfTheRegions from './committee-of-the-regions/source.js'
import covenantOfMayors from './covenant-of-mayors/source.js'
import cybersecurityCentre from './cybersecurity-centre/source.js'
import dut from './dut/source.js'
import eacea from './eacea/source.js'
import eic from './eic/source.js'
import eismea from './eismea/source.js'
import energimyndigheten from './energimyndigheten/source.js'
import energyPovertyHub from './energy-poverty-hub/source.js'
import esf from './esf/source.js'
import esfPlan from './esf-plan/source.js'
import eufonder from './eufonder/source.js'
import eurLex from './eur-lex/source.js'
import euroaccess from './euroaccess/source.js'
import europaparlamentet from './europaparlamentet/source.js'
import europeanUrbanInitiative from './european-urban-initiative/source.js'
import formas from './formas/source.js'
import forte from './forte/source.js'
import ftPortal from './ft-portal/source.js'
import hadea from './hadea/source.js'
import haveYourSay from './have-your-say/source.js'
import interregAurora from './interreg-aurora/source.js'
import interregAuroraPlan from './interreg-aurora-plan/source.js'
import interregBaltic from './interreg-baltic/source.js'
import interregNpa from './interreg-npa/source.js'
import interregOks from './interreg-oks/source.js'
import interregRegistry from './interreg-registry/source.js'
import kulturradet from './kulturradet/source.js'
import lansstyrelsenJamtland from './lansstyrelsen-jamtland/source.js'
import lansstyrelsenSkane from './lansstyrelsen-skane/source.js'
import lansstyrelsenStockholm from './lansstyrelsen-stockholm/source.js'
import migrationsverketAmif from './migrationsverket-amif/source.js'
import mucf from './mucf/source.js'
import naturvardsverket from './naturvardsverket/source.js'
import netzerocities from './netzerocities/source.js'
import newEuropeanBauhaus from './new-european-bauhaus/source.js'
import nordforsk from './nordforsk/source.js'
import polisenIsf from './polisen-isf/source.js'
import pressCorner from './press-corner/source.js'
import regeringenUppdrag from './regeringen-uppdrag/source.js'
import skolverket from './skolverket/source.js'
import skr from './skr/source.js'
import socialstyrelsen from './socialstyrelsen/source.js'
import svenskaInstitutet from './svenska-institutet/source.js'
import tillvaxtverket from './tillvaxtverket/source.js'
import uhr from './uhr/source.js'
import urbact from './urbact/source.js'
import vetenskapsradet from './vetenskapsradet/source.js'
import vinnova from './vinnova/source.js'
import vinnovaOpen from './vinnova-open/source.js'

/** Every source, in the order in which they are gathered. */
export const sources: readonly Source[] = [
  ftPortal,
  boverket,
  centralBaltic,
  cinea,
  commissionNews,
  committeeOfTheRegions,
  covenantOfMayors,
  cybersecurityCentre,
  dut,
  eacea,
  eic,
  eismea,
  energimyndigheten,
  energyPovertyHub,
  esf,
  esfPlan,
  eufonder,
  eurLex,
  euroaccess,
  europaparlamentet,
  europeanUrbanInitiative,
  formas,
  forte,
  hadea,
  haveYourSay,
  interregAurora,
  interregAuroraPlan,
  interregBaltic,
  interregNpa,
  interregOks,
  interregRegistry,
  kulturradet,
  lansstyrelsenJamtland,
  lansstyrelsenSkane,
  lansstyrelsenStockholm,
  migrationsverketAmif,
  mucf,
  naturvardsverket,
  netzerocities,
  newEuropeanBauhaus,
  nordforsk,
  polisenIsf,
  pressCorner,
  regeringenUppdrag,
  skolverket,
  skr,
  socialstyrelsen,
  svenskaInstitutet,
  tillvaxtverket,
  uhr,
  urbact,
  vetenskapsradet,
  vinnova,
  vinnovaOpen,
]
