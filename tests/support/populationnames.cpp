// SPDX-License-Identifier: GPL-3.0-or-later
#include "populationnames.h"

#include <array>

namespace twofold::test {

namespace {

constexpr std::array<Country, 12> all{{
    {"James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Karen Christopher Sarah Charles Lisa Daniel Nancy Matthew Sandra Anthony Ashley Mark Emily Steven Kimberly Andrew Margaret Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa Timothy Deborah Edward Stephanie Gregory Rebecca Benjamin Samantha Samuel Katherine Alexander Christine Tyler Brooke Wyatt Maya Dexter Tabitha Roscoe Imogen",
     "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Rogers Reed Cook Morgan Bell Murphy",
     "Thorn Ash Wool Hart Lang Win Brad Stan Mar Pem Hol Kings Black Fair West Had Shef Lock Bar Crom", "bury ley wick ton ford well by worth field more dale stead man ham mont", "Boston London Leeds Austin Denver Bristol Chicago Glasgow Seattle Dublin", "+1", 0.72},
    {"Thomas Sabine Michael Petra Andreas Claudia Stefan Monika Peter Andrea Klaus Ursula Jürgen Susanne Markus Anna Christian Katrin Martin Julia Daniel Lisa Tobias Sarah Florian Birgit Matthias Heike Wolfgang Anja Sebastian Laura Jan Silke Johannes Friederike Ulrich Gudrun Lennart Svenja Torben Mareike",
     "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Krause Lehmann Köhler Maier König", "Ober Unter Stein Hinter Grün Eichen Linden Kirch Wald Alten Hohen Rosen Buch Wind",
     "mann berg bauer meier müller bach hauser feld dorf huber wald", "Berlin München Hamburg Köln Leipzig Wien Zürich Bremen", "+49", 0.85},
    {"María José Carmen Antonio Ana Manuel Isabel Francisco Laura Juan Cristina David Marta Javier Lucía Carlos Elena Jesús Pilar Daniel Paula Miguel Sara Alejandro Raquel Rafael Beatriz Pedro Rosa Pablo Silvia Sergio Teresa Álvaro Nuria Ignacio Guadalupe Enrique Montserrat Dolores",
     "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina", "Mon Val Cas Torre Riva San Villa Cam Her Gala Zu Eche", "talvo verde tañeda deneira mendi garay tillo poamor rubia barría nosa", "Madrid Sevilla Barcelona Bogotá Lima Valencia Bilbao", "+34", 0.5},
    {"Marie Jean Nathalie Pierre Isabelle Michel Sophie Philippe Camille Nicolas Julie Laurent Claire Thomas Aurélie Julien Céline François Émilie Antoine Chloé Mathieu Léa Guillaume Sylvie Olivier Manon Benoît Amélie Thibault Solène Gaëtan",
     "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard André Mercier Dupont Lambert Bonnet François Martinez Legrand", "Beau Mont Ville Fon Char Gran Ros Des Lan Cour", "champ fort taine pentier dier vilain signol guerre bois celles", "Paris Lyon Nantes Lille Bruxelles Genève", "+33", 0.85},
    {"Giuseppe Maria Antonio Anna Giovanni Francesca Marco Giulia Francesco Chiara Luca Sara Andrea Laura Alessandro Elena Matteo Paola Roberto Valentina Stefano Silvia Davide Federica Paolo Martina Simone Alice Enrico Ludovica Domenico Ginevra",
     "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Costa Giordano Mancini Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi", "Bel Monte Casa Sant Guer Pal Bon Cap Valle Ter", "locchio verdi grande oretti razzi mieri figli pelli sanova zani", "Roma Milano Torino Napoli Bologna Firenze", "+39", 0.85},
    {"Giorgos Maria Dimitris Eleni Nikos Katerina Kostas Vasiliki Yannis Sofia Panagiotis Angeliki Vasilis Georgia Christos Dimitra Thanasis Ioanna Michalis Despina Spyros Anastasia Andreas Paraskevi",
     "Papadopoulos Georgiou Papadakis Nikolaidis Vlachos Oikonomou Karagiannis Dimitriou Makris Ioannidis Antoniou Alexiou Konstantinou Angelopoulos Samaras Petridis Kosmas Zervas Xenakis Lambrou", "Kara Papa Chatzi Delli Mavro Kondo Stavro Pana", "giannis dakis lidis michalis poulos nikolas giorgis theodorou", "Athens Thessaloniki Patras Nicosia", "+30", 0.8, false, true},
    {"Aleksandr Elena Sergei Olga Dmitry Natalia Andrei Irina Aleksei Tatiana Maksim Svetlana Ivan Anna Mikhail Ekaterina Nikolai Marina Vladimir Julia Pavel Anastasia Igor Galina Yuri Lyudmila Boris Vera",
     "Ivanov Smirnov Kuznetsov Popov Vasiliev Petrov Sokolov Mikhailov Novikov Fedorov Morozov Volkov Alekseev Lebedev Semenov Egorov Pavlov Kozlov Stepanov Nikolaev Orlov Andreev Makarov Zakharov", "Gor Zim Ber Kras Ves Lug Bel Chern", "unov enko ezin avin ovsky elov itsky yakov", "Moscow Kyiv Riga Tallinn Almaty", "+7", 0.7, true},
    {"Amit Priya Rahul Anjali Sanjay Sunita Rajesh Kavita Vijay Neha Anil Pooja Suresh Deepa Arjun Meera Vikram Lakshmi Ravi Divya Arun Shreya Kiran Ananya Manoj Nisha Rohit Swati Ashok Ritu",
     "Kumar Singh Sharma Patel Gupta Rao Reddy Das Shah Joshi Mehta Iyer Nair Menon Verma Mishra Desai Chopra Agarwal Banerjee Mukherjee Pillai Kulkarni Bose Bhat Sinha", "Chak Bhatta Vish Rama Subra Gopala Venka Krish", "raborty charya wanathan krishnan manian swamy tesan namurthy", "Mumbai Bengaluru Delhi Pune Chennai Hyderabad", "+91", 0.55},
    {"Wei Fang Ming Li Jing Yan Lei Jun Xin Hui Na Min Yang Jie Tao Qiang Hong Ping Chao Ying Bo Mei Yu Ting Peng Xue Kai Lan",
     "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Tang Deng", "Ou Si Shang Zhu Huang", "yang ma guan ge fu", "Shanghai Singapore Taipei Beijing", "+86", 0.15, false, false, true},
    {"Piotr Anna Krzysztof Maria Andrzej Katarzyna Tomasz Małgorzata Paweł Agnieszka Jan Ewa Michał Magdalena Marcin Joanna Jakub Zofia Wojciech Barbara Grzegorz Aleksandra Łukasz Natalia", "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Krawczyk Piotrowski Grabowski Pawłowski", "Krze Wrze Jabł Borz Stań Grzy Lipo Szcze", "miński siński oński ęcki czak owicz bowski wiak", "Warszawa Kraków Gdańsk Poznań", "+48", 0.85},
    {"Jan Maria Johan Anna Pieter Anouk Willem Sanne Kees Femke Hendrik Lotte Joost Eva Bram Sophie Daan Marieke Thijs Ingrid Ruben Esther Sander Wilma", "de_Jong Jansen de_Vries van_den_Berg Bakker van_Dijk Visser Janssen Smit Meijer de_Boer Mulder de_Groot Bos Vos Peters Hendriks Dekker", "Ooster Wester Zand Nieuw Groen Hooge Duin Molen", "huis veen kamp hof werf dijk stra broek", "Amsterdam Utrecht Rotterdam Gent", "+31", 0.75},
    {"Chidi Ngozi Emeka Amara Tunde Folake Kwame Abena Ahmed Fatima Mohamed Aisha Ibrahim Zainab Yusuf Mariam Omar Khadija Ali Leila Hassan Nadia Karim Samira", "Okafor Adeyemi Mensah Owusu Ibrahim Mohammed Ali Hassan Ahmed Khan Rahman Hussein Okonkwo Balogun Osei Diallo Traoré Haddad Mansour Eze", "Oko Ade Olu Ogun Chuk Abu Nwa Aki", "banjo lade femi wole wudi bakar chukwu kunle", "Lagos Accra Nairobi Cairo Abuja", "+234", 0.6},
}};

}  // namespace

std::span<const Country> countries() { return all; }

const std::string_view fancyFirst =
    "night rusty velvet cosmic lazy tiny silver paper wild quiet salty lunar pixel midnight happy sour electric mossy broken golden sleepy neon crispy humble stray bitter sunny hollow wandering clumsy feral royal fuzzy frozen dusty misty urban retro analog bookish";
const std::string_view fancySecond =
    "owl fox kettle otter teacup badger cactus pickle moth pilot heron waffle walrus kraken nomad ghost lemon turnip panda raven spoon bicycle tuba gecko comet violet anchor meadow biscuit lantern pirate magpie mango sparrow dumpling wizard hedgehog clover canyon noodle";
const std::string_view jobs =
    "Engineer|Nurse|Teacher|Librarian|Software Developer|Graphic Designer|Data Scientist|Journalist|Accountant|Architect|Project Manager|Physician|Researcher|Photographer|Lawyer|Consultant|Chef|Translator|Musician|Product Manager|Illustrator|Historian|Biologist|Recruiter|Marketing Manager|Electrician|Curator|Economist|Social Worker|Professor";
const std::string_view interests =
    "running|coffee|cats|jazz|chess|gardening|cycling|poetry|baking|climbing|football|birds|sailing|knitting|photography|science fiction|wine|hiking|yoga|board games|vinyl|film|travel|tea|opera|maps|linguistics|open source|ceramics|surfing|dogs|genealogy|trains|astronomy|theatre|typography|politics|rugby|swimming|philosophy";
const std::string_view employerFirst = "Northwind Bluepeak Acorn Harbor Solstice Quarry Meridian Lumen Cobalt Redwood Vertex Halcyon Orchard Beacon Summit Delta Fable Granite Ember Tidal Civic Atlas Juniper Pioneer Willow";
const std::string_view employerSecond = "Labs Analytics Partners Studio University Hospital Press Systems Bank Media Foundation Logistics Energy School Museum Consulting";
const std::string_view shortForms =
    "Robert Bob Robert Rob William Bill William Will Elizabeth Liz Elizabeth Beth James Jim James Jamie Michael Mike Christopher Chris Jennifer Jen Patricia Pat Richard Rick Thomas Tom Joseph Joe Daniel Dan Matthew Matt Anthony Tony Steven Steve Andrew Andy Margaret Maggie Joshua Josh Kenneth Ken Edward Ed Timothy Tim Gregory Greg Benjamin Ben Samuel Sam Katherine Kate Alexander Alex Rebecca Becky Deborah Deb Susan Sue "
    "Johannes Hannes Ulrich Uli Sebastian Basti Wolfgang Wolf Francisco Paco José Pepe Ignacio Nacho Guadalupe Lupe Rafael Rafa Manuel Manolo Dolores Lola Enrique Quique Nicolas Nico Giuseppe Beppe Francesca Franci Alessandro Ale Giorgos George Dimitris Jimmy Kostas Costas Katerina Katia Yannis John Vasilis Bill Michalis Mike Aleksandr Sasha Dmitry Dima Ekaterina Katya Anastasia Nastya Tatiana Tanya Mikhail Misha "
    "Vladimir Vova Natalia Natasha Krzysztof Kris Małgorzata Gosia Katarzyna Kasia Wojciech Wojtek Aleksandra Ola Pieter Piet Hendrik Henk Willem Wim Mohamed Mo Vikram Vik Lakshmi Laks";

}  // namespace twofold::test
