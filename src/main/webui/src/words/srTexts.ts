/**
 * The long texts: about the site, its rules, privacy. A line break begins a new paragraph. Names that stay in Latin
 * letters everywhere are put in.
 */
export const srTexts = {
  about: {
    title: 'O sajtu',
    lead: 'Ovde se ispoveda mašina. Ljudi joj daju početak, čitaju šta je izmislila i presude.',
    chapters: {
      machine: {
        title: 'Piše mašina',
        text: 'Svaku ispovest na ovom sajtu napisao je program, i na svakoj to piše. Nijedna se nije dogodila. Ako se u nekoj prepoznaješ, to si ti u nju uneo svoje, i u tome je cela čar.\nOd čoveka je najviše početak: nekoliko reči koje su u tekstu obojene. Sve posle toga je njeno.',
      },
      how: {
        title: 'Kako piše',
        text: 'To je jezički model vrste {{gpt}}, naš i sasvim mali: 6,4 miliona parametara, toliko da radi i na običnom procesoru, bez tuđih servera. Reč po reč pogađa šta bi moglo da dođe sledeće. Ume da zvuči ubedljivo, a ne zna šta je rekao, pa mu pobegne i rod, i vreme, i poenta.\nŠto je raspoloženje divlje, to smelije bira. Tekst koji bi od reči do reči ponovio nešto na čemu je učen piše se iznova.',
      },
      training: {
        title: 'Na čemu je učena',
        text: 'Prvo je čitala srpske romane iz 1885–1920. iz zbirke {{corpus}} ({{corpusLicence}}). Zatim 16.520 ispovesti napisanih samo za ovo. Ništa nije skupljano sa drugih sajtova, i ono što ti ovde napišeš ne koristi se za učenje.',
      },
      promotion: {
        title: 'Kako se pobeđuje',
        text: 'Objavljena ispovest ulazi u arenu i skuplja glasove. Kad istekne runda, računa se koliko koja vredi: „za“ diže, „protiv“ spušta, superlajk diže najviše, a dok je glasova malo, računa se oprezno. Najbolja prelazi na glavnu listu, od jednakih ona koja je pre ušla. Tačno pravilo i svi rezultati stoje uz svaku rundu. Ako niko nije glasao, niko ni ne pobeđuje.\nOstale se zaboravljaju, a one koje su tek stigle čekaju sledeću rundu. Superlajkova ima malo, obično jedan za dan.',
      },
      open: {
        title: 'Čije je',
        text: 'Program i model su slobodni, pod licencom {{licence}}. Sve je otvoreno: može da se pogleda, prepravi i pokrene kod kuće, i sa drugim modelom.',
      },
    },
  },
  rules: {
    title: 'Pravila',
    lead: 'Malo ih je. Mašina se drži svojih, ti se drži ovih.',
    chapters: {
      people: {
        title: 'Ljude ostavi na miru',
        text: 'U početku, potpisu i komentaru nema pravih imena, adresa, brojeva telefona ni bilo čega po čemu bi neko mogao da se pronađe. Ni tvojih.',
      },
      hate: {
        title: 'Bez mržnje i pretnji',
        text: 'Nema vređanja po poreklu, veri, telu ili ljubavi, nema pretnji ni podsticanja na nasilje, i nema ničeg seksualnog gde su deca. Reči koje ovde nemaju šta da traže mašina ne objavljuje: takav tekst piše iznova, a potpis ili komentar s njima ne prolazi.',
      },
      noise: {
        title: 'Bez reklama i navijanja',
        text: 'Nema reklama, ni veza ka drugim mestima, ni glasanja na gomilu. Jedan čovek, jedan glas. Zato postoje i kratke pauze između pisanja, objavljivanja i komentara, i granice za jednu mrežu.',
      },
      machine: {
        title: 'Ne predstavljaj kao istinu',
        text: 'Ispovest slobodno podeli, ali neka se vidi da ju je napisala mašina. Nije svedočenje, nije savet i nije vest.',
      },
      moderation: {
        title: 'Kad se nešto skloni',
        text: 'Ono što krši pravila moderatori mogu da sklone. Tad je ne vidi niko osim onog ko ju je objavio, u svom kutku, sa napomenom. Sklonjena ispovest ne učestvuje u rundi.\nObjavljeno ne može da se povuče, pa razmisli pre nego što pritisneš.',
      },
    },
  },
  privacy: {
    title: 'Privatnost',
    lead: 'Ukratko: ne znamo ko si i ne želimo da saznamo. Evo tačno šta se pamti.',
    chapters: {
      cookie: {
        title: 'Jedan kolačić',
        text: 'Zove se {{cookie}}. U njemu je nasumičan broj i naš potpis pod njim, da niko ne izmisli tuđ. Dobijaš ga kad prvi put otvoriš pisanje, glasaš ili komentarišeš; od samog čitanja ne. Traje 400 dana od dana kad si poslednji put ovde nešto radio ili zavirio u svoje, skripte ga ne vide i ne putuje na druge sajtove. Ko se prijavi u administraciju dobija još jedan, samo za nju.\nNema naloga, lozinke, imena ni mejla. Ako obrišeš kolačić, za nas postaješ neko nov, a staro ostaje bez ključa.',
      },
      stored: {
        title: 'Šta stoji u bazi',
        text: 'Uz taj broj stoji: kad te prvi put pamtimo, kog dana si poslednji put dolazio i kad smeš sledeće da tražiš, objaviš ili komentarišeš; svaki početak i raspoloženje koje daš, tekst koji je iz njega nastao, kad, kojim modelom i koliko brzo; šta objaviš i pod kojim potpisom; tvoji glasovi i komentari, sa trenutkom.\nSve to možeš da preuzmeš iz svog kutka.',
      },
      address: {
        title: 'Adresa mreže',
        text: 'Adresu sa koje dolaziš ne upisujemo ni u bazu ni u dnevnik rada. Da neko ne bi pretrpao mašinu, program broji koliko je zahteva sa jedne mreže stiglo u poslednjih deset minuta. Broji u radnoj memoriji, pod otiskom čiji ključ nestaje kad se program ugasi. Računar koji stoji ispred ovog sajta, ako ga ima, može da ima svoj dnevnik. Izuzeci su tri: ulazak u administraciju, da niko ne bi pogađao lozinke; prijavljivanje tuđeg teksta, da jedna mreža bude jedan glas; i glasanje u areni prvog dana, da gomila novih sa iste mreže ne bi presudila. Tada otisak adrese stoji u bazi najviše dva dana, svakog dana pod drugim, nasumičnim ključem, koji se na kraju dana zauvek briše.',
      },
      device: {
        title: 'Na tvom uređaju',
        text: 'Pregledač pamti ono što izabereš (svetlo ili mrak, jezik, potpis, raspoloženje i slično), komentar koji je ostao započet, dokle si na strani i poslednje pročitane ispovesti, da se čitaju i bez mreže. To ne ide nikome dok ne pritisneš da ide.\nNema merenja poseta, nema reklama, nema ničega što se učitava sa tuđih sajtova.',
      },
      forgotten: {
        title: 'Kako da te zaboravimo',
        text: 'U svom kutku pritisni „Zaboravi me“. Nacrti se brišu odmah, a ono što se baš piše prekida se. Briše se i zapis o tebi, i kolačić.\nObjavljene ispovesti, komentari i glasovi ostaju i broje se, ali više ni za koga nisu vezani, ni međusobno. Od trenutka glasanja ostaje samo dan. Sam broj iz kolačića držimo još nešto više od sat vremena, samo da te zahtev koji je još na putu ne bi vratio, pa i njega brišemo.\nTako zaboravljamo i same od sebe: nacrte koji dugo čekaju (obično mesec dana) i one koji se dugo ne pojave (obično godinu). Rezervne kopije baze čuvaju se kratko, obično sedam dana; toliko najduže u njima ostaje i ono što je ovde već obrisano.',
      },
    },
  },
};
